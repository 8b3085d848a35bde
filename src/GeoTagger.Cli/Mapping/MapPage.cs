using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoTagger.Cli.Mapping;

/// <summary>Writes a map as one HTML file that needs nothing else: no server, no internet.</summary>
internal static class MapPage
{
    // The default encoder escapes <, > and &, so that no name can end the script it stands in.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The page.</summary>
    public static string Write(string title, IEnumerable<MappedPlace> places, string attribution)
    {
        using var data = new MemoryStream();
        using (var json = new Utf8JsonWriter(data, Json))
        {
            Write(json, places);
        }

        return new StringBuilder(Resource("map.html"))
            .Replace("{{title}}", HtmlEncoder.Default.Encode(title))
            .Replace("{{attribution}}", HtmlEncoder.Default.Encode(attribution))
            .Replace("{{borders}}", Resource("borders.json").Trim())
            .Replace("{{places}}", Encoding.UTF8.GetString(data.GetBuffer(), 0, (int)data.Length))
            .ToString();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<MappedPlace> places)
    {
        json.WriteStartArray();
        foreach (var place in places)
        {
            json.WriteStartArray();
            json.WriteStringValue(place.First.Name);
            json.WriteStringValue(string.Join(", ", new[] { place.First.Admin1, place.First.Country }.Where(part => !string.IsNullOrEmpty(part) && part != place.First.Name)));
            json.WriteNumberValue(Math.Round(place.First.Latitude, 4));
            json.WriteNumberValue(Math.Round(place.First.Longitude, 4));
            json.WriteNumberValue(place.Mentions);
            json.WriteNumberValue(place.DocumentCount);
            json.WriteStartArray();
            foreach (var document in place.Documents)
            {
                json.WriteStringValue(document);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(MapPage).Assembly.GetManifestResourceStream($"Mapping/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
