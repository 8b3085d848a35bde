using System.Globalization;
using System.Runtime.CompilerServices;
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
    public static async IAsyncEnumerable<PlacedMention> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ResultFile.Require(path);
        await using var rows = Rows(path, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await IsThereAnotherAsync(rows, path))
        {
            yield return Degrees.AreOnEarth(rows.Current.Latitude, rows.Current.Longitude) ? rows.Current : throw NoResult(path);
        }
    }

    private static IAsyncEnumerable<PlacedMention> Rows(string path, CancellationToken cancellationToken) => ResultFormats.NameOf(path) switch
    {
        "jsonl" => FromRepliesAsync(path, cancellationToken),
        "geojson" => FromFeaturesAsync(path, cancellationToken),
        "csv" => FromCsvAsync(path, cancellationToken),
        "gpkg" => FromGeoPackage(path).ToAsyncEnumerable(),
        "parquet" => FromParquetAsync(path, cancellationToken),
        _ => throw new InputException($"The name '{path}' does not end in .jsonl, .geojson, .csv, .parquet or .gpkg."),
    };

    /// <summary>The readers of the forms throw whatever they meet; that the file is damaged is all that matters here.</summary>
    private static async Task<bool> IsThereAnotherAsync(IAsyncEnumerator<PlacedMention> rows, string path)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (Exception exception) when (exception is not (InputException or UnauthorizedAccessException or OperationCanceledException))
        {
            throw NoResult(path);
        }
    }

    private static InputException NoResult(string path) => new($"The file '{path}' is no result of 'geotagger tag', or not whole.");

    private static async IAsyncEnumerable<PlacedMention> FromRepliesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, _, reply) in ResultLineReader.ReadAsync(path, cancellationToken))
        {
            foreach (var place in (reply.Entities ?? []).Select(entity => entity.Place).OfType<StoredPlace>())
            {
                yield return new PlacedMention(reply.Id ?? "", reply.Source?.File, reply.Source?.Number, place.Id, place.Name, place.CountryName, place.Admin1, place.Latitude, place.Longitude);
            }
        }
    }

    private static async IAsyncEnumerable<PlacedMention> FromFeaturesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await ResultFile.OpenAsync(path, cancellationToken);
        await foreach (var feature in FeatureReader.ReadAsync(stream, cancellationToken))
        {
            var row = feature.GetProperty("properties");
            yield return new PlacedMention(
                Whole(Text("document")), Text("file"), row.TryGetProperty("number", out var number) && number.ValueKind != JsonValueKind.Null ? number.GetInt64() : null,
                Whole(Text("place_id")), Whole(Text("place_name")), Text("country_name"), Text("admin1"), row.GetProperty("latitude").GetDouble(), row.GetProperty("longitude").GetDouble());

            string? Text(string column) => row.TryGetProperty(column, out var value) ? value.GetString() : null;
        }
    }

    private static async IAsyncEnumerable<PlacedMention> FromCsvAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await ResultFile.OpenAsync(path, cancellationToken);
        using var csv = new CsvReader(new StreamReader(stream, Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture));
        await csv.ReadAsync();
        csv.ReadHeader();
        var (hasFile, hasNumber) = (csv.HeaderRecord!.Contains("file"), csv.HeaderRecord!.Contains("number"));
        while (await csv.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Text("place_id") is { } id)
            {
                yield return new PlacedMention(
                    Text("document") ?? "", hasFile ? Text("file") : null, hasNumber ? csv.GetField<long?>("number") : null,
                    id, Whole(Text("place_name")), Text("country_name"), Text("admin1"), csv.GetField<double>("latitude"), csv.GetField<double>("longitude"));
            }
        }

        // What a row lacks is an empty cell.
        string? Text(string column) => csv.GetField(column) is { Length: > 0 } cell ? SpreadsheetText.FromCell(cell) : null;
    }

    private static IEnumerable<PlacedMention> FromGeoPackage(string path)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        database.Open();
        using var select = database.CreateCommand();
        select.CommandText = "SELECT * FROM mentions WHERE place_id IS NOT NULL;";
        using var row = select.ExecuteReader();
        var columns = Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName);
        while (row.Read())
        {
            yield return new PlacedMention(
                Whole(Text("document")), columns.ContainsKey("file") ? Text("file") : null, columns.TryGetValue("number", out var number) && !row.IsDBNull(number) ? row.GetInt64(number) : null,
                Whole(Text("place_id")), Whole(Text("place_name")), Text("country_name"), Text("admin1"), row.GetDouble(columns["latitude"]), row.GetDouble(columns["longitude"]));
        }

        string? Text(string column) => row.IsDBNull(columns[column]) ? null : row.GetString(columns[column]);
    }

    private static async IAsyncEnumerable<PlacedMention> FromParquetAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: cancellationToken);
        var fields = reader.Schema.DataFields.ToDictionary(field => field.Name);
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var rows = reader.OpenRowGroupReader(group);
            var count = checked((int)rows.RowCount);
            var text = new Dictionary<string, string?[]>();
            foreach (var name in new[] { "document", "file", "place_id", "place_name", "country_name", "admin1" })
            {
                text[name] = new string?[count];
                if (name != "file" || fields.ContainsKey(name))
                {
                    await rows.ReadAsync(fields[name], text[name].AsMemory(), cancellationToken: cancellationToken);
                }
            }

            var (numbers, latitudes, longitudes) = (new long?[count], new double?[count], new double?[count]);
            if (fields.TryGetValue("number", out var number))
            {
                await rows.ReadAsync<long>(number, numbers.AsMemory(), cancellationToken: cancellationToken);
            }

            await rows.ReadAsync<double>(fields["latitude"], latitudes.AsMemory(), cancellationToken: cancellationToken);
            await rows.ReadAsync<double>(fields["longitude"], longitudes.AsMemory(), cancellationToken: cancellationToken);
            for (var i = 0; i < count; i++)
            {
                if (text["place_id"][i] is { } id)
                {
                    yield return new PlacedMention(
                        Whole(text["document"][i]), text["file"][i], numbers[i],
                        id, Whole(text["place_name"][i]), text["country_name"][i], text["admin1"][i], latitudes[i]!.Value, longitudes[i]!.Value);
                }
            }
        }
    }

    private static string Whole(string? text) => text ?? throw new InvalidDataException("A row with a place lacks a text.");
}
