using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Cli.Evaluation;

/// <summary>Prints the figures of an evaluation and its tables of errors.</summary>
internal static class ToponymFigures
{
    /// <summary>Each figure by name, as it is read.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ToponymEvaluation evaluation)
    {
        var score = evaluation.Score;
        yield return ("documents", $"{evaluation.Documents:N0}");
        yield return ("recognition strict", Counts(score.RecognitionStrict));
        yield return ("recognition overlap", Counts(score.RecognitionOverlap));
        yield return ("Acc@161 km", $"{score.AccuracyAt161Km:P2}");
        yield return ("resolved", $"{score.Resolved:P2}");
        yield return ("mean error", $"{score.MeanKm:N1} km");
        yield return ("median error", $"{score.MedianKm:N2} km");
        yield return ("AUC of log error", $"{score.AreaUnderLogError:0.0000}");
        yield return ("country accuracy", $"{evaluation.CountryAccuracy:P2}");
        yield return ("admin1 accuracy", $"{evaluation.Admin1Accuracy:P2}");
        yield return ("end-to-end strict", Counts(score.EndToEndStrict));
        yield return ("end-to-end overlap", Counts(score.EndToEndOverlap));
        yield return ("place calibration error", $"{evaluation.PlaceCalibrationError:0.0000}");
    }

    /// <summary>The tables of errors by title, most errors first.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<Tally> Rows)> TablesOf(ToponymEvaluation evaluation) =>
    [
        ("feature class", evaluation.ByFeatureClass),
        ("country", evaluation.ByCountry),
        ("document", evaluation.ByDocument),
        ("name", evaluation.ByName),
    ];

    /// <summary>Prints all to the console.</summary>
    public static void Print(ToponymEvaluation evaluation, int rows)
    {
        foreach (var (name, value) in Of(evaluation))
        {
            Console.WriteLine($"{name,-24} {value}");
        }

        foreach (var (title, tallies) in TablesOf(evaluation))
        {
            Console.WriteLine();
            Console.WriteLine($"wrong   of        {title}");
            foreach (var tally in tallies.Where(tally => tally.Wrong > 0).Take(rows))
            {
                Console.WriteLine($"{tally.Wrong,5} {tally.Total,5} {tally.Share,7:P1}  {tally.Key}");
            }
        }
    }

    private static string Counts(SpanCounts counts) => $"P {counts.Precision:P2}  R {counts.Recall:P2}  F1 {counts.F1:P2}";
}
