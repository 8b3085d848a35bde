using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using GeoTagger.Cli.Inputs;
using Microsoft.Data.Sqlite;
using Parquet;

namespace GeoTagger.Cli.Outputs;

/// <summary>Reads the mentions that have a place back from a result, in whatever form it is; holds a few of them at a time.</summary>
internal static class MentionReader
{
    /// <summary>The mentions of a file.</summary>
    /// <exception cref="InputException">The file is no result.</exception>
    public static async IAsyncEnumerable<PlacedMention> ReadAsync(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"The file '{path}' does not exist.");
        }

        await using var rows = Rows(path).GetAsyncEnumerator();
        while (await IsThereAnotherAsync(rows, path))
        {
            yield return rows.Current;
        }
    }

    private static IAsyncEnumerable<PlacedMention> Rows(string path) => ResultFormats.NameOf(path) switch
    {
        "jsonl" => FromReplies(path).ToAsyncEnumerable(),
        "geojson" => FromFeatures(path).ToAsyncEnumerable(),
        "csv" => FromCsv(path).ToAsyncEnumerable(),
        "gpkg" => FromGeoPackage(path).ToAsyncEnumerable(),
        "parquet" => FromParquetAsync(path),
        _ => throw new InputException($"The name '{path}' does not end in .jsonl, .geojson, .csv, .parquet or .gpkg."),
    };

    /// <summary>The readers of the forms throw whatever they meet; that the file is damaged is all that matters here.</summary>
    private static async Task<bool> IsThereAnotherAsync(IAsyncEnumerator<PlacedMention> rows, string path)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (Exception exception) when (exception is not UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' is no result of 'geotagger tag', or not whole.");
        }
    }

    private static IEnumerable<PlacedMention> FromReplies(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var reply = JsonDocument.Parse(line);
            var document = reply.RootElement.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "";
            foreach (var entity in reply.RootElement.TryGetProperty("entities", out var entities) ? entities.EnumerateArray() : default)
            {
                if (entity.GetProperty("place") is { ValueKind: JsonValueKind.Object } place)
                {
                    yield return new PlacedMention(document, place.GetProperty("id").GetString()!, place.GetProperty("name").GetString()!, place.GetProperty("countryName").GetString(),
                        place.GetProperty("admin1").GetString(), place.GetProperty("latitude").GetDouble(), place.GetProperty("longitude").GetDouble());
                }
            }
        }
    }

    private static IEnumerable<PlacedMention> FromFeatures(string path)
    {
        // Each feature stands on a line of its own, as GeoJsonFormat writes it.
        foreach (var line in File.ReadLines(path).Where(line => line.StartsWith("{\"type\":\"Feature\",", StringComparison.Ordinal)))
        {
            using var feature = JsonDocument.Parse(line.TrimEnd(','));
            var row = feature.RootElement.GetProperty("properties").Deserialize(MentionJsonContext.Default.MentionRow)!;
            yield return new PlacedMention(row.Document, row.PlaceId!, row.PlaceName!, row.CountryName, row.Admin1, row.Latitude!.Value, row.Longitude!.Value);
        }
    }

    private static IEnumerable<PlacedMention> FromCsv(string path)
    {
        using var csv = new CsvReader(new StreamReader(path, Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            if (Text("place_id") is { Length: > 0 } id)
            {
                yield return new PlacedMention(Text("document"), id, Text("place_name"), Text("country_name"), Text("admin1"), csv.GetField<double>("latitude"), csv.GetField<double>("longitude"));
            }
        }

        string Text(string column) => SpreadsheetText.FromCell(csv.GetField(column)!);
    }

    private static IEnumerable<PlacedMention> FromGeoPackage(string path)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        database.Open();
        using var select = database.CreateCommand();
        select.CommandText = "SELECT document, place_id, place_name, country_name, admin1, latitude, longitude FROM mentions WHERE place_id IS NOT NULL;";
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            yield return new PlacedMention(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetDouble(5), row.GetDouble(6));
        }
    }

    private static async IAsyncEnumerable<PlacedMention> FromParquetAsync(string path)
    {
        await using var file = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(file);
        var fields = reader.Schema.DataFields.ToDictionary(field => field.Name);
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var rows = reader.OpenRowGroupReader(group);
            var count = checked((int)rows.RowCount);
            var text = new Dictionary<string, string?[]>();
            foreach (var name in new[] { "document", "place_id", "place_name", "country_name", "admin1" })
            {
                await rows.ReadAsync(fields[name], (text[name] = new string?[count]).AsMemory());
            }

            var (latitudes, longitudes) = (new double?[count], new double?[count]);
            await rows.ReadAsync<double>(fields["latitude"], latitudes.AsMemory());
            await rows.ReadAsync<double>(fields["longitude"], longitudes.AsMemory());
            for (var i = 0; i < count; i++)
            {
                if (text["place_id"][i] is { } id)
                {
                    yield return new PlacedMention(text["document"][i]!, id, text["place_name"][i]!, text["country_name"][i], text["admin1"][i], latitudes[i]!.Value, longitudes[i]!.Value);
                }
            }
        }
    }
}
