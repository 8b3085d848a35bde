using System.Text.Json;

namespace GeoTagger.Cli.Evaluation;

/// <summary>The corpora that models were trained on, by the cards beside them: figures on those say little of other texts.</summary>
internal static class SeenCorpora
{
    private const string File = "card.json";

    /// <summary>Says on standard error that models have seen a corpus, if they have.</summary>
    /// <param name="models">Folders of models, each with its card or none.</param>
    /// <param name="corpus">Name of the corpus.</param>
    /// <param name="instead">The options that measure without it.</param>
    public static void Warn(IEnumerable<string> models, string corpus, string instead)
    {
        if (models.Any(folder => Of(folder).Contains(corpus)))
        {
            Console.Error.WriteLine($"These models were trained on documents of {corpus}, and are measured on them here; {instead}.");
        }
    }

    /// <summary>The names of the corpora on the card of a folder, none where it has no card.</summary>
    private static string[] Of(string folder)
    {
        var path = Path.Combine(folder, File);
        return !System.IO.File.Exists(path) ? [] : ArtefactContent.Of($"file '{path}'", () =>
        {
            using var card = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            string[] names = [.. card.RootElement.GetProperty("corpora").EnumerateArray().Select(corpus => corpus.GetProperty("name").GetString()!)];

            // The resolver's card calls each corpus in full, and by its short name where it says what came out.
            return card.RootElement.TryGetProperty("crossValidated", out var figures) ? [.. names, .. figures.EnumerateObject().Select(figure => figure.Name)] : names;
        });
    }
}
