using System.CommandLine;
using System.Diagnostics;
using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;
using GeoTagger.Learning.Tagger;
using GeoTagger.Recognition;

namespace GeoTagger.Cli.Evaluation;

/// <summary><c>geotagger evaluate entities</c>: strict spans of the tagger against a corpus.</summary>
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
            using var opened = Gazetteer.Open(arguments.GetRequiredValue(gazetteer).FullName);
            var tagger = SequenceTagger.Open(arguments.GetRequiredValue(models).FullName, opened);
            var (count, index) = (arguments.GetValue(folds), arguments.GetValue(fold));
            var chosen = CorpusCatalog.Read(arguments.GetRequiredValue(corpora).FullName, arguments.GetRequiredValue(corpus))
                .Where((document, position) => count > 1 ? position % count == index : IsIn(arguments.GetValue(part), document))
                .ToList();
            Report(chosen, new CorpusTagging(tagger, opened), arguments.GetValue(errors));
        });
        return command;
    }

    private static bool IsIn(Part part, CorpusDocument document) => part switch
    {
        Part.HeldOut => DocumentSplit.IsHeldOut(document.Id),
        Part.Tuning => DocumentSplit.IsForTuning(document.Id),
        _ => true,
    };

    private static void Report(List<CorpusDocument> documents, CorpusTagging tagging, int errorsShown)
    {
        SpanScorer scorer = new();
        CalibrationError calibration = new();
        TaggerErrors errors = new();
        foreach (var document in documents)
        {
            var gold = CorpusTagging.Gold(document).ToHashSet();
            var predicted = tagging.Predict(document);
            List<CorpusSpan> spans = [.. predicted.Select(span => span.Span)];
            scorer.Add(gold, spans);
            errors.Add(document.Text, gold, spans);
            foreach (var span in predicted)
            {
                calibration.Add(span.Confidence, gold.Contains(span.Span));
            }
        }

        Console.WriteLine($"{documents.Count:N0} documents");
        foreach (var (type, counts) in scorer.ByType.Append(new("micro", scorer.Micro)))
        {
            Console.WriteLine($"{type,-14} P {counts.Precision,7:P2}  R {counts.Recall,7:P2}  F1 {counts.F1,7:P2}  gold {counts.Gold:N0}");
        }

        Console.WriteLine($"expected calibration error {calibration.Value:0.0000}");
        Console.WriteLine($"{WordsPerSecond(documents, tagging):N0} words a second on one core, tokenizing, matching and tagging");
        foreach (var (error, number) in errors.MostFrequent.Take(errorsShown))
        {
            Console.WriteLine($"{number,5} {error}");
        }
    }

    /// <summary>Reads the documents again, all code being warm, until a second has passed.</summary>
    private static double WordsPerSecond(List<CorpusDocument> documents, CorpusTagging tagging)
    {
        var words = documents.Sum(document => document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var watch = Stopwatch.StartNew();
        var rounds = 0;
        while (documents.Count > 0 && watch.Elapsed.TotalSeconds < 1)
        {
            documents.ForEach(document => tagging.Read(document.Text));
            rounds++;
        }

        return words * rounds / watch.Elapsed.TotalSeconds;
    }
}
