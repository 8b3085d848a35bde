using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace GeoTagger.Cli.Tests.Mapping;

public sealed class MapCommandTests : IDisposable
{
    private const string Columns = "document,place_id,place_name,country_name,admin1,latitude,longitude\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_map_is_one_page_with_every_place_that_asks_for_nothing_else()
    {
        var input = _folder.Write("in.jsonl", "{\"id\": \"</script><b>\", \"text\": \"Troops left Kirkuk. Rain fell in Kirkuk and in Mosul.\"}\n{\"id\": \"b\", \"text\": \"Nobody left Kirkuk.\"}\n");
        await CommandLine.RunAsync("tag", input, "--out", _folder.PathOf("out.csv"));

        var (exitCode, _, errors) = await CommandLine.RunAsync("map", _folder.PathOf("out.csv"));

        Assert.Equal(0, exitCode);
        Assert.Contains("2 places with 4 mentions", errors, StringComparison.Ordinal);
        var page = File.ReadAllText(_folder.PathOf("out.csv.html"));
        Assert.Contains("""["Kirkuk","Kirkuk, Iraq",35.4681,44.3922,3,2,["\u003C/script\u003E\u003Cb\u003E","b"]]""".Replace("Kirkuk, Iraq", Where(page), StringComparison.Ordinal), page, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href)=""(?!data:)|https?://|url\(", page);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.jsonl", "[]")]
    [InlineData("x.jsonl", "1")]
    [InlineData("x.jsonl", "null")]
    [InlineData("x.jsonl", "no json")]
    [InlineData("x.jsonl", "{}")]
    [InlineData("x.jsonl", """{"id": 1, "entities": []}""")]
    [InlineData("x.jsonl", """{"id": "a", "entities": null}""")]
    [InlineData("x.jsonl", """{"id": "a", "entities": [null]}""")]
    public async Task A_line_that_is_no_reply_is_told(string name, string content) => await IsRefusedAsync(name, content, $"Line 1 of '{_folder.PathOf(name)}' is no reply of the service, as 'geotagger tag' and 'collect' write them.");

    [Theory]
    [InlineData("x.geojson", "")]
    [InlineData("x.geojson", "[]")]
    [InlineData("x.geojson", "null")]
    [InlineData("x.geojson", "{}")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": null}""")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": [1]}""")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": [{"properties": null}]}""")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": [{"properties": {"place_id": "a"}}]}""")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": [{"properties": {"document": "d", "place_id": "a", "place_name": "A", "latitude": 1e300, "longitude": 1}}]}""")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": [{"properties": {"document": "d", "place_id": "a", "place_name": null, "latitude": 1, "longitude": 1}}]}""")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": []} x""")]
    [InlineData("x.geojson", """{"type": "FeatureCollection", "features": [""")]
    [InlineData("x.csv", "")]
    [InlineData("x.csv", "a,b\n1,2\n")]
    [InlineData("x.csv", Columns + "\"d,p,A,,,1,1\n")]
    [InlineData("x.csv", Columns + "d,p,A,,,NaN,1\n")]
    [InlineData("x.csv", Columns + "d,p,A,,,1e300,1\n")]
    [InlineData("x.csv", Columns + "d,p,A,,,,1\n")]
    [InlineData("x.csv", Columns + "d,p,,,,1,1\n")]
    [InlineData("x.csv", Columns + "d,p\n")]
    [InlineData("x.parquet", "")]
    [InlineData("x.parquet", "PAR1")]
    [InlineData("x.gpkg", "")]
    [InlineData("x.gpkg", "no database")]
    public async Task A_file_that_is_no_result_is_told(string name, string content) => await IsRefusedAsync(name, content, $"The file '{_folder.PathOf(name)}' is no result of 'geotagger tag', or not whole.");

    [Fact]
    public async Task A_database_of_something_else_is_told()
    {
        await SqlAsync("CREATE TABLE other (id TEXT);");
        await IsRefusedAsync("x.gpkg", null, $"The file '{_folder.PathOf("x.gpkg")}' is no result of 'geotagger tag', or not whole.");
        await SqlAsync("CREATE TABLE mentions (place_id TEXT, latitude TEXT); INSERT INTO mentions VALUES ('p', 'north');");
        await IsRefusedAsync("x.gpkg", null, $"The file '{_folder.PathOf("x.gpkg")}' is no result of 'geotagger tag', or not whole.");
    }

    [Theory]
    [InlineData("'.' is a folder; name a file.", ".")]
    [InlineData("The file 'nowhere.csv' does not exist.", "nowhere.csv")]
    [InlineData("The option '--places' takes a number from 1 to 1000000, not '0'.\nSee 'geotagger map --help'.", "nowhere.csv", "--places", "0")]
    [InlineData("The option '--places' takes a number from 1 to 1000000, not '-1'.\nSee 'geotagger map --help'.", "nowhere.csv", "--places", "-1")]
    [InlineData("The option '--places' takes a number from 1 to 1000000, not '2000000000'.\nSee 'geotagger map --help'.", "nowhere.csv", "--places", "2000000000")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(string sentence, params string[] arguments) => Assert.Equal((1, sentence), await MapAsync(arguments));

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[FEATURE,FEATURE]}")]
    [InlineData("{\n  \"crs\": {\"features\": [1]},\n  \"features\": [\n    FEATURE,\n    FEATURE\n  ],\n  \"type\": \"FeatureCollection\"\n}\n")]
    public async Task GeoJson_is_read_on_whatever_lines_it_stands(string layout)
    {
        var result = _folder.Write("x.geojson", layout.Replace("FEATURE", """{"type": "Feature", "properties": {"document": "d", "place_id": "p", "place_name": "A", "latitude": 1, "longitude": 2, "kept": {"a": []}}}""", StringComparison.Ordinal));

        Assert.Equal((0, $"1 places with 2 mentions on the map '{result}.html'."), await MapAsync(result));
    }

    [Fact]
    public async Task A_collection_longer_than_a_buffer_is_read_to_its_end()
    {
        var result = _folder.Write("x.geojson", "{\"other\":\"" + new string('x', 200_000) + "\",\"features\":[" + string.Join(',', Enumerable.Range(0, 5_000).Select(i =>
            $$$"""{"properties":{"document":"{{{new string('d', i % 300)}}}","place_id":"p{{{i}}}","place_name":"A","latitude":1,"longitude":2}}""")) + "]}");

        Assert.Equal((0, $"5,000 places with 5,000 mentions on the map '{result}.html'."), await MapAsync(result));
    }

    [Fact]
    public async Task Cells_that_are_empty_leave_no_comma_and_documents_called_the_same_are_two()
    {
        var result = _folder.Write("x.csv", "file,number," + Columns + "a,1,d,p,Reno,United States,,39.5,-119.8\na,2,d,p,Reno,United States,,39.5,-119.8\na,2,d,p,Reno,United States,,39.5,-119.8\n");

        Assert.Equal((0, $"1 places with 3 mentions on the map '{result}.html'."), await MapAsync(result));

        Assert.Contains("""["Reno","United States",39.5,-119.8,3,2,["d","d"]]""", File.ReadAllText(result + ".html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.jsonl", "")]
    [InlineData("x.jsonl", """{"id": "a", "entities": []}""")]
    [InlineData("x.jsonl", """{"id": "a", "error": {}}""")]
    [InlineData("x.csv", Columns)]
    [InlineData("x.geojson", """{"features": []}""")]
    public async Task A_result_without_places_says_so_and_has_a_page(string name, string content)
    {
        var result = _folder.Write(name, content);

        Assert.Equal((0, $"'{result}' names no places; the map '{result}.html' is empty."), await MapAsync(result));

        Assert.Contains("""<script type="application/json" id="places">[]</script>""", File.ReadAllText(result + ".html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_read_packed_and_the_places_that_are_left_out_are_told()
    {
        using (var packed = new GZipStream(File.Create(_folder.PathOf("x.csv.gz")), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Columns + "d,p,A,,,1,1\nd,q,B,,,1,1\nd,q,B,,,1,1\n"));
        }

        Assert.Equal((0, $"1 places with 2 mentions on the map '{_folder.PathOf("x.html")}'. 1 that are named less are not on it, see --places."),
            await MapAsync(_folder.PathOf("x.csv.gz"), "--out", _folder.PathOf("x.html"), "--places", "1"));
    }

    [Fact]
    public async Task No_file_is_replaced_unasked_and_the_result_itself_never()
    {
        var result = _folder.Write("x.csv", Columns + "d,p,A,,,1,1\n");
        _folder.Write("x.csv.html", "mine");

        Assert.Equal((1, $"'{result}.html' exists; --overwrite replaces it."), await MapAsync(result));
        Assert.Equal("mine", File.ReadAllText(result + ".html"));
        Assert.Equal(1, (await MapAsync(result, "--out", result, "--overwrite")).ExitCode);
        Assert.Equal(Columns + "d,p,A,,,1,1\n", File.ReadAllText(result));
        Assert.Equal(0, (await MapAsync(result, "--overwrite")).ExitCode);
        Assert.Equal(["x.csv", "x.csv.html"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told_in_a_sentence_and_nothing_is_left_behind()
    {
        var result = _folder.Write("x.csv", Columns + "d,p,A,,,1,1\n");

        using var command = new CommandLine(["map", result], fileKilobytes: 2);
        var (exitCode, _, errors) = await command.WaitAsync();

        Assert.Equal(1, exitCode);
        Assert.Matches($@"\A'{Regex.Escape(result)}\.html\.tmp' cannot be written: [^\n]+\.\n\z", errors);
        Assert.Equal(["x.csv"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Dispose();

    private async Task IsRefusedAsync(string name, string? content, string sentence)
    {
        var result = content is null ? _folder.PathOf(name) : _folder.Write(name, content);

        Assert.Equal((1, sentence), await MapAsync(result));

        Assert.Equal([name], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    private async Task SqlAsync(string sql)
    {
        await using var database = new SqliteConnection($"Data Source={_folder.PathOf("x.gpkg")};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(int ExitCode, string Errors)> MapAsync(params string[] arguments)
    {
        var (exitCode, _, errors) = await CommandLine.RunAsync(["map", .. arguments]);
        return (exitCode, errors.Trim());
    }

    private static string Where(string page) => Regex.Match(page, "\\[\"Kirkuk\",\"([^\"]*)\"").Groups[1].Value;
}
