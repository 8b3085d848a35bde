using System.Text.Json.Nodes;
using GeoTagger.Cli.Outputs;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoTagger.Cli.Tests.Outputs;

public sealed class ResultFormatTests : IDisposable
{
    private const string Text = "Amina said: \"Mosul, and Kirkuk\".";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Csv_has_a_row_a_mention_and_quotes_what_must_be()
    {
        var lines = File.ReadAllLines(await TagAsync("csv"));

        Assert.StartsWith("document,file,number,offset,length,text,category,subcategory,confidence,nested,place_id,place_name,country_code", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("\"a,b\",in.jsonl,1,13,5,Mosul,Location,City,", StringComparison.Ordinal) && line.Contains(",geonames:99072,Mosul,IQ,Iraq,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Csv_holds_no_formula_whatever_a_document_is_called_and_negative_numbers_stay_numbers()
    {
        var input = _folder.Write("in.jsonl", """{"id": "=cmd|' /C calc'!A0", "text": "Rain fell in Lima."}""");
        var output = _folder.PathOf("out.csv");
        Assert.Equal(0, (await CommandLine.RunAsync("tag", input, "--out", output)).ExitCode);

        Assert.Matches(@"^'=cmd\|' /C calc'!A0,in\.jsonl,1,13,4,Lima,.*,-12\.\d+,-77\.\d+,", File.ReadAllLines(output)[1]);
        Assert.Equal("=cmd|' /C calc'!A0", (await MentionReader.ReadAsync(output, TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken)).Document);
    }

    [Fact]
    public async Task GeoJson_is_a_collection_of_points_with_flat_properties()
    {
        var collection = JsonNode.Parse(File.ReadAllText(await TagAsync("geojson")))!;

        Assert.Equal("FeatureCollection", (string?)collection["type"]);
        var mosul = collection["features"]!.AsArray().Single(feature => (string?)feature!["properties"]!["place_id"] == "geonames:99072")!;
        Assert.Equal([43.11889, 36.335], mosul["geometry"]!["coordinates"]!.AsArray().Select(value => (double)value!));
        Assert.Equal(("a,b", "in.jsonl", 1, 13), ((string?)mosul["properties"]!["document"], (string?)mosul["properties"]!["file"], (int)mosul["properties"]!["number"]!, (int)mosul["properties"]!["offset"]!));
    }

    [Fact]
    public async Task A_GeoPackage_says_so_and_holds_points_as_the_standard_has_them()
    {
        using var database = new SqliteConnection($"Data Source={await TagAsync("gpkg")};Pooling=False");
        database.Open();

        Assert.Equal(0x47504B47L, Scalar("PRAGMA application_id"));
        Assert.Equal("POINT|4326", Scalar("SELECT geometry_type_name || '|' || srs_id FROM gpkg_geometry_columns WHERE table_name = 'mentions' AND column_name = 'geom'"));
        // "GP", version 0, little endian with an envelope, SRID 4326.
        var blob = (byte[])Scalar("SELECT geom FROM mentions WHERE place_id = 'geonames:99072'");
        Assert.Equal("47500009E6100000", Convert.ToHexString(blob)[..16]);
        Assert.Equal(new Coordinate(43.11889, 36.335), new GeoPackageGeoReader().Read(blob).Coordinate);
        Assert.Equal(43.11889, (double)Scalar("SELECT longitude FROM mentions WHERE place_id = 'geonames:99072'"));
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));

        object Scalar(string sql)
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar()!;
        }
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("gpkg")]
    public async Task What_is_written_is_read_back(string form)
    {
        var mentions = await MentionReader.ReadAsync(await TagAsync(form), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Contains(new PlacedMention("a,b", "in.jsonl", 1, "geonames:99072", "Mosul", "Iraq", "Nineveh", 36.335, 43.11889), mentions);
        Assert.Equal(2, mentions.Count(mention => mention.PlaceId == "geonames:94787"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> TagAsync(string form)
    {
        var input = _folder.Write("in.jsonl", $"{{\"id\": \"a,b\", \"text\": {System.Text.Json.JsonSerializer.Serialize(Text)}}}\n{{\"id\": \"nothing\", \"text\": \"They waited.\"}}\n{{\"id\": \"c\", \"text\": \"Nobody left Kirkuk.\"}}\n");
        var output = _folder.PathOf($"out.{form}");
        Assert.Equal(0, (await CommandLine.RunAsync("tag", input, "--out", output)).ExitCode);
        return output;
    }
}
