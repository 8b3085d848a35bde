using System.CommandLine;
using System.Text.Json;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Cli.Evaluation;

/// <summary><c>geotagger evaluate digest</c>: one line that tells whether two versions of the program say the same of a corpus.</summary>
internal static class EvaluateDigestCommand
{
    public static Command Create()
    {
        var corpora = new Option<FileInfo[]>("--corpus") { Description = "JSON lines with a text each.", Required = true, AllowMultipleArgumentsPerToken = true }.ExistingFile();
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of gazetteer and models.", DefaultValueFactory = _ => new DirectoryInfo("models") }.ExistingFolder();
        Command command = new("digest", "Digests of all entities and places, and of the whole answers, over a corpus: to compare before and after a change.") { corpora, models };
        command.SetAction(arguments =>
        {
            using var pipeline = new GeoTaggingPipelineBuilder().UseModels(arguments.GetRequiredValue(models).FullName).Build();
            foreach (var corpus in arguments.GetRequiredValue(corpora))
            {
                using var digest = new TaggingDigest();
                foreach (var text in ArtefactContent.AllRows($"corpus '{corpus.FullName}'", Texts(corpus)))
                {
                    digest.Add(text, pipeline);
                }

                Console.WriteLine($"{corpus.Name}: {digest.Count} entities {digest.Entities}, answers {digest.Answers}");
            }
        });
        return command;
    }

    private static IEnumerable<string> Texts(FileInfo corpus)
    {
        foreach (var line in File.ReadLines(corpus.FullName).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.GetProperty("text").GetString() ?? throw new InvalidDataException("A document has no text.");
        }
    }
}
