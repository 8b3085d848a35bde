using System.CommandLine;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Tagger;

namespace GeoTagger.Cli.Evaluation;

/// <summary><c>geotagger evaluate entities</c>: strict spans of what the service returns against a corpus.</summary>
internal static class EvaluateEntitiesCommand
{
    private enum Part
    {
        HeldOut,
        Tuning,
        All,
    }

    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder with entities/ and toponyms/.", Required = true };
        Option<string> corpus = new("--corpus") { Description = "Name of the corpus.", Required = true };
        corpus.AcceptOnlyFromAmong([.. CorpusCatalog.All]);
        Option<DirectoryInfo> models = new("--models") { Description = "Folder of the tagger's models.", DefaultValueFactory = _ => new DirectoryInfo("models/tagger") };
        Option<FileInfo> gazetteer = new("--gazetteer") { Description = "Gazetteer file.", DefaultValueFactory = _ => new FileInfo("models/gazetteer/gazetteer.bin") };
        Option<Part> part = new("--part") { Description = "Which documents; the models have seen all but those held out.", DefaultValueFactory = _ => Part.HeldOut };
        Option<int> folds = new("--folds") { Description = "Measure one of so many folds instead, by position of the document.", DefaultValueFactory = _ => 1 };
        Option<int> fold = new("--fold") { Description = "The fold to measure." };
        Option<int> errors = new("--errors") { Description = "How many of the most frequent errors to print." };
        Command command = new("entities", "Precision, recall and F1 of strict spans; toponyms on a corpus of toponyms.")
        {
            corpora, corpus, models, gazetteer, part, folds, fold, errors,
        };
        command.SetAction(arguments =>
        {
            using var tagging = CorpusTagging.Open(arguments.GetRequiredValue(models).FullName, arguments.GetRequiredValue(gazetteer).FullName);
            var (count, index) = (arguments.GetValue(folds), arguments.GetValue(fold));
            var measure = new TaggerMeasure(tagging);
            CorpusCatalog.Read(arguments.GetRequiredValue(corpora).FullName, arguments.GetRequiredValue(corpus))
                .Where((document, position) => count > 1 ? position % count == index : IsIn(arguments.GetValue(part), document))
                .ToList()
                .ForEach(measure.Add);
            Report(measure, arguments.GetValue(errors));
        });
        return command;
    }

    private static bool IsIn(Part part, CorpusDocument document) => part switch
    {
        Part.HeldOut => DocumentSplit.IsHeldOut(document.Id),
        Part.Tuning => DocumentSplit.IsForTuning(document.Id),
        _ => true,
    };

    private static void Report(TaggerMeasure measure, int errorsShown)
    {
        Console.WriteLine($"{measure.Documents:N0} documents");
        foreach (var (type, counts) in measure.Spans.ByType.Append(new("micro", measure.Spans.Micro)))
        {
            Console.WriteLine($"{type,-14} P {counts.Precision,7:P2}  R {counts.Recall,7:P2}  F1 {counts.F1,7:P2}  gold {counts.Gold:N0}");
        }

        Console.WriteLine($"expected calibration error {measure.Calibration.Value:0.0000}");
        Console.WriteLine($"{measure.WordsPerSecond():N0} words a second on one core, tokenizing, matching and tagging");
        foreach (var (error, number) in measure.Errors.MostFrequent.Take(errorsShown))
        {
            Console.WriteLine($"{number,5} {error}");
        }
    }
}
