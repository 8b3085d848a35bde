using System.CommandLine;
using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;

namespace GeoTagger.Cli.Evaluation;

/// <summary><c>geotagger evaluate</c>: measure against a corpus.</summary>
internal static class EvaluateCommands
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("evaluate", "Measure against a corpus.") { Coverage(), EvaluateEntitiesCommand.Create(), EvaluateToponymsCommand.Create(), EvaluateSpeedCommand.Create(), EvaluateDigestCommand.Create() };

    private static Command Coverage()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "Corpus of toponyms (JSON lines).", Required = true }.ExistingFile();
        var gazetteer = new Option<FileInfo>("--gazetteer")
        {
            Description = "Gazetteer file.",
            DefaultValueFactory = _ => new FileInfo("models/gazetteer/gazetteer.bin"),
        }.ExistingFile();
        var misses = new Option<int>("--misses") { Description = "How many of the most frequent misses to print.", DefaultValueFactory = _ => 40 }.Within(0, 1_000_000);
        Command command = new("coverage", "The share of gold toponyms that have a record under that name within 161 km.") { corpus, gazetteer, misses };
        command.SetAction(arguments =>
        {
            using var opened = Gazetteer.Open(arguments.GetRequiredValue(gazetteer).FullName);
            CoverageMeasure measure = new(opened);
            foreach (ToponymDocument document in ToponymCorpus.Read(arguments.GetRequiredValue(corpus).FullName))
            {
                foreach (GoldToponym toponym in document.Toponyms)
                {
                    measure.Add(document.TextOf(toponym), toponym);
                }
            }

            Console.WriteLine($"{measure.Covered:N0} of {measure.Total:N0} toponyms with coordinates are covered: {(double)measure.Covered / measure.Total:P1}");
            Console.WriteLine("Most frequent misses (unknown name + known elsewhere):");
            foreach (var (text, nameless, elsewhere) in measure.Misses.Take(arguments.GetRequiredValue(misses)))
            {
                Console.WriteLine($"{nameless,5} + {elsewhere,-5} {text}");
            }
        });
        return command;
    }
}
