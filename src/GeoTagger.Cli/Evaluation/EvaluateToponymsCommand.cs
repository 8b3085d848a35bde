using System.CommandLine;
using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;
using GeoTagger.Learning.Ranker;

namespace GeoTagger.Cli.Evaluation;

/// <summary><c>geotagger evaluate toponyms</c>: the whole way from text to place against a corpus.</summary>
internal static class EvaluateToponymsCommand
{
    private static readonly TaggingOptions WithDemonyms = new() { Demonyms = true };

    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "Corpus of toponyms (JSON lines).", Required = true }.ExistingFile();
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of the models.", DefaultValueFactory = _ => new DirectoryInfo("models") }.ExistingFolder();
        Option<int?> folds = new("--folds") { Description = $"Train anew without each of {ResolverSources.Folds} folds and measure on them; the corpus must lie in a folder toponyms/ of the corpora." };
        folds.AcceptOnlyFromAmong($"{ResolverSources.Folds}");
        Option<bool> cross = new("--cross") { Description = "Train anew without this corpus and measure on it." };
        Option<bool> candidates = new("--candidates") { Description = "Measure the candidates only, given the gold spans." };
        var report = new Option<FileInfo?>("--report") { Description = "HTML page to write, with a map of the errors." }.FileToWrite();
        var errors = new Option<int>("--errors") { Description = "Rows of the tables of errors.", DefaultValueFactory = _ => 15 }.Within(0, 1_000_000);
        Command command = new("toponyms", "Recognition, resolution and both together; nothing given, by the models as they are.")
        {
            corpus, models, folds, cross, candidates, report, errors,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(folds) is not null && result.GetResult(cross) is not null)
            {
                result.AddError("--folds and --cross are two ways to measure: choose one.");
            }
        });
        command.SetAction(arguments =>
        {
            var file = arguments.GetRequiredValue(corpus);
            var folder = arguments.GetRequiredValue(models).FullName;
            using var gazetteer = Gazetteer.Open(Path.Combine(folder, "gazetteer", "gazetteer.bin"));
            if (arguments.GetValue(candidates))
            {
                PrintCandidates(gazetteer, file, arguments.GetValue(errors));
                return;
            }

            var documents = arguments.GetValue(folds) is not null || arguments.GetValue(cross)
                ? Trained(file, folder, gazetteer, arguments.GetValue(cross))
                : Tagged(file, folder);
            var evaluation = new ToponymEvaluation(gazetteer, documents);
            ToponymFigures.Print(evaluation, arguments.GetValue(errors));
            if (arguments.GetValue(report) is { } page)
            {
                ReplacedFile.Write(page.FullName, ToponymReportPage.Of(file.Name, evaluation, gazetteer));
            }
        });
        return command;
    }

    private static IReadOnlyList<EvaluatedDocument> Trained(FileInfo file, string models, Gazetteer gazetteer, bool byOtherCorpora)
    {
        var sources = new ResolverSources(file.Directory!.Parent!.FullName, Path.Combine(models, "gazetteer", "gazetteer.bin"), Path.Combine(models, "tagger"));
        var corpus = Path.GetFileNameWithoutExtension(file.Name);
        return byOtherCorpora
            ? new CrossValidation(sources with { Exclude = [corpus] }, gazetteer, Console.Error.WriteLine).OfUnseen(corpus)
            : new CrossValidation(sources, gazetteer, Console.Error.WriteLine).ByFolds()[corpus];
    }

    private static List<EvaluatedDocument> Tagged(FileInfo file, string models)
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(models).Build();
        return [.. ToponymCorpus.Read(file.FullName).Select(document => new EvaluatedDocument(document, PredictedToponym.Of(pipeline.Tag(document.Text, WithDemonyms))))];
    }

    private static void PrintCandidates(Gazetteer gazetteer, FileInfo file, int misses)
    {
        var recall = new CandidateRecall(gazetteer);
        var coverage = new CoverageMeasure(gazetteer);
        foreach (var document in ToponymCorpus.Read(file.FullName))
        {
            recall.Add(document);
            foreach (var toponym in document.Toponyms)
            {
                coverage.Add(document.TextOf(toponym), toponym);
            }
        }

        Console.WriteLine($"{recall.Found:N0} of {recall.Total:N0} gold toponyms have the right place among their candidates: {(double)recall.Found / recall.Total:P1}");
        Console.WriteLine($"{coverage.Covered:N0} have a record of just that name: {(double)coverage.Covered / coverage.Total:P1}");
        Console.WriteLine($"{recall.Mean:0.0} candidates on average, {recall.Most} at most");
        foreach (var (text, count) in recall.Misses.Take(misses))
        {
            Console.WriteLine($"{count,5} {text}");
        }
    }
}
