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
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "Folder with entities/ and toponyms/.", Required = true }.ExistingFolder();
        Option<string> corpus = new("--corpus") { Description = "Name of the corpus.", Required = true };
        corpus.AcceptOnlyFromAmong([.. CorpusCatalog.All]);
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of the tagger's models.", DefaultValueFactory = _ => new DirectoryInfo("models/tagger") }.ExistingFolder();
        var gazetteer = new Option<FileInfo>("--gazetteer") { Description = "Gazetteer file.", DefaultValueFactory = _ => new FileInfo("models/gazetteer/gazetteer.bin") }.ExistingFile();
        Option<Part> part = new("--part") { Description = "Which documents; the models have seen all but those held out.", DefaultValueFactory = _ => Part.HeldOut };
        var folds = new FoldArguments("Measure one of so many folds instead, by position of the document.", "The fold to measure.");
        var errors = new Option<int>("--errors") { Description = "How many of the most frequent errors to print." }.Within(0, 1_000_000);
        Command command = new("entities", "Precision, recall and F1 of strict spans; toponyms on a corpus of toponyms.")
        {
            corpora, corpus, models, gazetteer, part, errors,
        };
        folds.AddTo(command);
        command.SetAction(arguments =>
        {
            var (count, index) = folds.Read(arguments);
            using var tagging = CorpusTagging.Open(arguments.GetRequiredValue(models).FullName, arguments.GetRequiredValue(gazetteer).FullName);
            if (count > 1 || arguments.GetValue(part) != Part.HeldOut)
            {
                SeenCorpora.Warn(
                    [arguments.GetRequiredValue(models).FullName],
                    arguments.GetRequiredValue(corpus),
                    $"--part {nameof(Part.HeldOut)} measures on those that were kept out, and --folds on models trained without the fold");
            }

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
