using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GeoTagger.Cli.Mapping;

/// <summary>Writes a map as one HTML file that needs nothing else: no server, no internet.</summary>
internal static class MapPage
{
    // The default encoder escapes <, > and &, so that no name can end the script it stands in.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The page.</summary>
    public static string Write(string title, IEnumerable<MappedPlace> places, string attribution)
    {
        JsonArray data = [.. places.Select(place => new JsonArray(
            place.First.Name,
            string.Join(", ", new[] { place.First.Admin1, place.First.Country }.Where(part => part is not null && part != place.First.Name)),
            Math.Round(place.First.Latitude, 4),
            Math.Round(place.First.Longitude, 4),
            place.Mentions,
            place.DocumentCount,
            new JsonArray([.. place.Documents.Select(document => JsonValue.Create(document))])))];
        return new StringBuilder(Resource("map.html"))
            .Replace("{{title}}", HtmlEncoder.Default.Encode(title))
            .Replace("{{attribution}}", HtmlEncoder.Default.Encode(attribution))
            .Replace("{{borders}}", Resource("borders.json").Trim())
            .Replace("{{places}}", data.ToJsonString(Json))
            .ToString();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(MapPage).Assembly.GetManifestResourceStream($"Mapping/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
