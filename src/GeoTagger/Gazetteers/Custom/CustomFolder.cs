using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace GeoTagger.Gazetteers.Custom;

/// <summary>Reads the lists of places in a folder: <c>*.csv</c> with a header, and <c>*.geojson</c> with points.</summary>
/// <param name="errors">Gets the rows that cannot be read.</param>
internal sealed class CustomFolder(List<CustomRowError> errors)
{
    /// <summary>The lists of a folder, in the order of their names; none when there is no such folder.</summary>
    public static IReadOnlyList<string> Files(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".GEOJSON").Order(StringComparer.Ordinal)];

    /// <summary>The rows of a list.</summary>
    public IReadOnlyList<CustomRow> Read(string path)
    {
        var rows = new List<CustomRow>();
        var file = Path.GetFileName(path);
        try
        {
            if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            {
                ReadCsv(path, file, rows);
            }
            else
            {
                ReadGeoJson(path, file, rows);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new CustomRowError(file, 1, $"The file cannot be read: {exception.Message}"));
        }

        return rows;
    }

    private void ReadCsv(string path, string file, List<CustomRow> rows)
    {
        // A cell that is quoted wrongly is read as it stands: what is in it is checked later.
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, BadDataFound = null });
        if (!csv.Read() || !csv.ReadHeader())
        {
            return;
        }

        string[] header = csv.HeaderRecord!;
        foreach (var unknown in header.Except(CustomColumns.All, StringComparer.Ordinal))
        {
            errors.Add(new CustomRowError(file, csv.Parser.RawRow, $"The column '{unknown}' is not known; columns are {string.Join(", ", CustomColumns.All)}."));
        }

        while (csv.Read())
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(header.Length, csv.Parser.Count); i++)
            {
                AddCell(cells, header[i], csv.Parser[i]);
            }

            // The last line of the row: a quoted cell may hold line breaks.
            rows.Add(new CustomRow(file, csv.Parser.RawRow, cells));
        }
    }

    private void ReadGeoJson(string path, string file, List<CustomRow> rows)
    {
        var json = File.ReadAllBytes(path);
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("features"u8) && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
                {
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    {
                        var line = LineOf(json, reader.TokenStartIndex);
                        ReadFeature(JsonElement.ParseValue(ref reader), file, line, rows);
                    }
                }
            }
        }
        catch (JsonException exception)
        {
            errors.Add(new CustomRowError(file, (exception.LineNumber ?? 0) + 1, "Is not valid JSON; what follows is not read."));
        }
    }

    private void ReadFeature(JsonElement feature, string file, long line, List<CustomRow> rows)
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
        if (feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                AddCell(cells, property.Name, property.NameEquals(CustomColumns.Aliases) ? AliasesOf(property.Value) : property.Value.ToString());
            }
        }

        if (PointOf(feature) is [var longitude, var latitude, ..])
        {
            cells[CustomColumns.Longitude] = longitude.ToString();
            cells[CustomColumns.Latitude] = latitude.ToString();
        }

        return cells;
    }

    /// <summary>Aliases as a cell holds them; JSON may have them in an array, too.</summary>
    private static string AliasesOf(JsonElement aliases) =>
        aliases.ValueKind == JsonValueKind.Array ? string.Join(CustomColumns.AliasSeparator, aliases.EnumerateArray()) : aliases.ToString();

    private static JsonElement[] PointOf(JsonElement feature) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object
        && geometry.TryGetProperty("type", out var type) && type.ValueEquals("Point")
        && geometry.TryGetProperty("coordinates", out var coordinates) && coordinates.ValueKind == JsonValueKind.Array
            ? [.. coordinates.EnumerateArray()]
            : [];

    private static void AddCell(Dictionary<string, string> cells, string column, string cell)
    {
        if (cell.Length > 0)
        {
            cells[column] = cell;
        }
    }

    private static long LineOf(ReadOnlySpan<byte> json, long position) => json[..(int)position].Count((byte)'\n') + 1;
}
