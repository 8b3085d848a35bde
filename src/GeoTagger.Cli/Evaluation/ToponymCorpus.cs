using System.Globalization;
using System.Text.Json;
using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Evaluation;

/// <summary>A corpus of toponyms: a JSON document a line, with <c>toponyms</c> of text, lat, lon and geonameid.</summary>
internal static class ToponymCorpus
{
    /// <summary>The toponyms with coordinates.</summary>
    public static IEnumerable<GoldToponym> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            foreach (JsonElement toponym in document.RootElement.At("toponyms").EnumerateArray())
            {
                if (Number(toponym, "lat") is { } latitude && Number(toponym, "lon") is { } longitude && toponym.Text("text") is { } text)
                {
                    yield return new GoldToponym(text, new GeoPoint(latitude, longitude), Id(toponym.At("geonameid")));
                }
            }
        }
    }

    private static double? Number(JsonElement toponym, string member) => toponym.At(member) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), CultureInfo.InvariantCulture, out double number) => number,
        _ => null,
    };

    private static string? Id(JsonElement id) => id.ValueKind is JsonValueKind.Number or JsonValueKind.String ? $"geonames:{id}" : null;
}
