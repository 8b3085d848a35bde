using System.Text.Json;

namespace GeoTagger.Gazetteers.Custom;

/// <summary>Reads a list of places from a GeoJSON FeatureCollection of points.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="rows">Gets its rows, one a feature.</param>
/// <param name="errors">Gets what cannot be read.</param>
internal sealed class CustomGeoJson(string file, List<CustomRow> rows, List<CustomRowError> errors)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the bytes of a file.</summary>
    public void Read(ReadOnlySpan<byte> json)
    {
        json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        var reader = new Utf8JsonReader(json);
        var lines = new LineCounter(json);
        try
        {
            while (reader.Read())
            {
                if (IsFeatures(reader) && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
                {
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    {
                        var line = lines.LineOf((int)reader.TokenStartIndex);
                        ReadFeature(JsonElement.ParseValue(ref reader), line);
                    }
                }
            }
        }
        catch (JsonException exception)
        {
            errors.Add(new CustomRowError(file, (exception.LineNumber ?? 0) + 1, "Is not valid JSON; what follows is not read."));
        }
    }

    private static bool IsFeatures(in Utf8JsonReader reader) =>
        reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName, ValueIsEscaped: false } && reader.ValueTextEquals("features"u8);

    private void ReadFeature(JsonElement feature, long line)
    {
        try
        {
            rows.Add(new CustomRow(file, line, CellsOf(feature)));
        }
        catch (InvalidOperationException)
        {
            // The grammar of JSON allows it, text does not.
            errors.Add(new CustomRowError(file, line, "A text in it holds half a character."));
        }
    }

    private static Dictionary<string, string> CellsOf(JsonElement feature)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Member(feature, "properties", JsonValueKind.Object) is { } properties)
        {
            foreach (var property in properties.EnumerateObject())
            {
                CustomRow.AddCell(cells, property.Name, property.NameEquals(CustomColumns.Aliases) ? AliasesOf(property.Value) : property.Value.ToString());
            }
        }

        if (PointOf(feature) is [var longitude, var latitude, ..])
        {
            CustomRow.AddCell(cells, CustomColumns.Longitude, longitude.ToString());
            CustomRow.AddCell(cells, CustomColumns.Latitude, latitude.ToString());
        }

        return cells;
    }

    /// <summary>Aliases as a cell holds them; JSON may have them in an array, too.</summary>
    private static string AliasesOf(JsonElement aliases) =>
        aliases.ValueKind == JsonValueKind.Array ? string.Join(CustomColumns.AliasSeparator, aliases.EnumerateArray()) : aliases.ToString();

    private static JsonElement[] PointOf(JsonElement feature) =>
        Member(feature, "geometry", JsonValueKind.Object) is { } geometry
        && Member(geometry, "type", JsonValueKind.String) is { } type && type.ValueEquals("Point")
        && Member(geometry, "coordinates", JsonValueKind.Array) is { } coordinates
            ? [.. coordinates.EnumerateArray()]
            : [];

    private static JsonElement? Member(JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
