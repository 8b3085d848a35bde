using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GeoTagger.Cli.Outputs;
using Microsoft.Data.Sqlite;
using Parquet;

namespace GeoTagger.Cli.Tests.Converting;

public sealed class ConvertCommandTests : IDisposable
{
    private const string Reply = """{"id": "a", "language": "en", "entities": [{"text": "Kirkuk", "category": "Location", "subcategory": "City", "offset": 0, "length": 6, "confidenceScore": 0.9, "nested": false, "place": {"id": "geonames:94787", "name": "Kirkuk", "countryCode": "IQ", "countryName": "Iraq", "admin1": "Kirkuk", "admin2": null, "featureClass": "P", "featureCode": "PPLA", "population": 1031000, "latitude": 35.46806, "longitude": 44.39222, "mood": "new", "matchType": "name", "confidenceScore": 0.6}}], "novelty": [1]}""";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("gpkg")]
    public async Task Every_form_of_a_result_is_byte_for_byte_what_tag_writes(string form)
    {
        var input = _folder.Write("in.jsonl", "{\"id\": \"=a,b\", \"Date\": \"=2+2\", \"text\": \"Amina said: \\\"Mosul, and Kirkuk\\\".\"}\n{\"id\": \"none\", \"text\": \"They waited.\"}\n{\"id\": \"=a,b\", \"text\": \"قال في بغداد. Iraqi officers left Kirkuk.\"}\n");
        await TagAsync(input, "--keep", "Date,document", "--out", _folder.PathOf("tagged.jsonl"));
        await TagAsync(input, "--keep", "Date,document", "--out", _folder.PathOf($"straight.{form}"));

        Assert.Equal((0, $"3 documents in '{Out(form)}'."), await ConvertAsync(_folder.PathOf("tagged.jsonl"), "--out", Out(form)));

        Assert.Equal(File.ReadAllBytes(_folder.PathOf($"straight.{form}")), File.ReadAllBytes(Out(form)));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("gpkg")]
    public async Task A_result_without_documents_makes_an_empty_one_that_is_whole(string form)
    {
        Assert.Equal((0, $"0 documents in '{Out(form)}'."), await ConvertAsync(_folder.Write("empty.jsonl", ""), "--out", Out(form)));

        Assert.Empty(await MentionReader.ReadAsync(Out(form), Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Kept_fields_are_columns_at_the_end_of_every_table_under_names_that_no_other_column_has()
    {
        var result = _folder.Write("kept.jsonl", WithSource("""{"file": "in.csv", "number": 7, "fields": {"Date": "=2+2", "date": null, "document": "d", "FID": "f", "a.b/c": "x", "we\"ird; --\u0000": "y", "": "e", "kept": "k"}}""") + "\n"
            + WithSource("""{"file": "in.csv", "number": 8, "fields": {"document": "other"}}""") + "\n");
        foreach (var form in ResultFormats.Names)
        {
            Assert.Equal((0, $"2 documents in '{Out(form)}'."), await ConvertAsync(result, "--out", Out(form)));
        }

        string[] names = ["Date", "in_date", "in_document", "in_FID", "a.b/c", "we\"ird; --\0", "in_", "kept"];
        Assert.Equal("document,file,number,offset,length,text,category,subcategory,confidence,nested,place_id,place_name,country_code,country_name,admin1,admin2,feature_class,feature_code,population,latitude,longitude,match_type,place_confidence,Date,in_date,in_document,in_FID,a.b/c,\"we\"\"ird; --\0\",in_,kept", File.ReadLines(Out("csv")).First());
        Assert.Equal("a,in.csv,7,0,6,Kirkuk,Location,City,0.9,false,geonames:94787,Kirkuk,IQ,Iraq,Kirkuk,,P,PPLA,1031000,35.46806,44.39222,name,0.6,'=2+2,,d,f,x,y,e,k", File.ReadLines(Out("csv")).ElementAt(1));
        var properties = JsonNode.Parse(File.ReadAllText(Out("geojson")))!["features"]![0]!["properties"]!.AsObject();
        Assert.Equal(["document", "file", "number", .. names], properties.Select(property => property.Key).Where((_, i) => i is < 3 or > 22));
        Assert.Equal(["=2+2", null, "d", "f", "x", "y", "e", "k"], names.Select(name => (string?)properties[name]));
        Assert.Equal(["=2+2", null, "d", "f", "x", "y", "e", "k"], await ParquetRowAsync(names));
        Assert.Equal(["a", "in.csv", 8L, DBNull.Value, DBNull.Value, "other"], PackageRow("SELECT document, file, number, Date, \"in_date\", in_document FROM mentions WHERE fid = 2"));
        Assert.All(ResultFormats.Names, form => Assert.Equal(2, MentionReader.ReadAsync(Out(form), Cancellation).ToBlockingEnumerable(Cancellation).Count()));
    }

    [Fact]
    public async Task Replies_of_the_service_have_no_file_and_what_is_new_in_them_is_passed_over()
    {
        Assert.Equal((0, $"1 documents in '{Out("csv")}'."), await ConvertAsync(_folder.Write("replies.jsonl", "\uFEFF" + Reply + "\r\n\n"), "--out", Out("csv")));

        Assert.Equal("a,,,0,6,Kirkuk,Location,City,0.9,false,geonames:94787,Kirkuk,IQ,Iraq,Kirkuk,,P,PPLA,1031000,35.46806,44.39222,name,0.6", File.ReadLines(Out("csv")).ElementAt(1));
    }

    [Fact]
    public async Task Documents_that_failed_are_left_out_and_told()
    {
        var result = _folder.Write("batch.jsonl", """{"id": "x", "error": {"title": "No text."}}""" + "\n" + Reply + "\n");

        Assert.Equal((2, $"1 documents in '{Out("jsonl")}'. 1 lines are of documents that failed, and left out."), await ConvertAsync(result, "--out", Out("jsonl")));

        Assert.Equal(Reply + "\n", File.ReadAllText(Out("jsonl")));
    }

    [Fact]
    public async Task Results_come_from_standard_input_and_packed_as_well()
    {
        using (var packed = new GZipStream(File.Create(_folder.PathOf("replies.jsonl.gz")), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Reply));
        }

        Assert.Equal(0, (await ConvertAsync(_folder.PathOf("replies.jsonl.gz"), "--out", Out("csv"))).ExitCode);
        using var piped = new CommandLine(["convert", "-", "--out", _folder.PathOf("piped.csv")], Reply);
        Assert.Equal(0, (await piped.WaitAsync()).ExitCode);
        Assert.Equal(File.ReadAllText(Out("csv")), File.ReadAllText(_folder.PathOf("piped.csv")));
    }

    [Fact]
    public async Task A_packed_result_that_is_cut_off_between_two_lines_is_damaged()
    {
        var result = _folder.PathOf("cut.jsonl.gz");
        using (var packed = new GZipStream(File.Create(result), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Reply + "\n"));
            packed.Flush();
        }

        // Without the end of the deflated data and what comes after it: all of the line is there.
        File.WriteAllBytes(result, File.ReadAllBytes(result)[..^10]);

        Assert.Equal((1, $"The file '{result}' is damaged after line 1."), await ConvertAsync(result, "--out", Out("csv")));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id": "a", "entities": null}""")]
    [InlineData("""{"id": "a", "entities": [null]}""")]
    [InlineData("""{"id": "a", "entities": [{"text": "Kirkuk"}]}""")]
    [InlineData("""{"id": 1, "entities": []}""")]
    [InlineData("""{"id": "a", "entities": [], "source": {"file": null, "number": 1}}""")]
    [InlineData("""{"id": "a", "entities": [], "source": {"number": 1}}""")]
    [InlineData("""{"id": "a", "error": null}""")]
    public async Task A_line_that_is_no_reply_is_named_and_nothing_is_left_behind(string line)
    {
        var result = _folder.Write("bad.jsonl", Reply + "\n" + line + "\n" + Reply + "\n");

        Assert.Equal((1, $"Line 2 of '{result}' is no reply of the service, as 'geotagger tag' and 'collect' write them."), await ConvertAsync(result, "--out", Out("gpkg")));

        Assert.Equal(["bad.jsonl"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("1e999")]
    [InlineData("90.1")]
    [InlineData("\"35\"")]
    public async Task A_place_that_is_not_on_earth_is_no_reply(string latitude)
    {
        var result = _folder.Write("bad.jsonl", Reply.Replace("35.46806", latitude, StringComparison.Ordinal));

        Assert.Equal((1, $"Line 1 of '{result}' is no reply of the service, as 'geotagger tag' and 'collect' write them."), await ConvertAsync(result, "--out", Out("csv")));
    }

    [Theory]
    [InlineData("jsonl", "out.jsonl.growing.tmp")]
    [InlineData("geojson", "out.geojson.growing.tmp")]
    [InlineData("csv", "out.csv.growing.tmp")]
    [InlineData("parquet", "out.parquet.tmp")]
    [InlineData("gpkg", "out.gpkg.tmp")]
    public async Task A_disk_that_is_full_is_told_in_a_sentence_and_nothing_is_left_behind(string form, string file)
    {
        var result = _folder.Write("result.jsonl", WithSource("""{"file": "in.csv", "number": 7, "fields": {"NAME": null}}""".Replace("NAME", new string('n', 3_000), StringComparison.Ordinal)) + "\n");

        using var command = new CommandLine(["convert", result, "--out", Out(form)], fileKilobytes: 2);
        var (exitCode, _, errors) = await command.WaitAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"'{_folder.PathOf(file)}' cannot be written: ", errors, StringComparison.Ordinal);
        Assert.Equal(1, errors.Count(unit => unit == '\n'));
        Assert.Equal(["result.jsonl"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Results_of_runs_that_kept_other_fields_are_not_mixed()
    {
        var result = _folder.Write("mixed.jsonl", WithSource("""{"file": "a", "number": 1, "fields": {"date": "d"}}""") + "\n" + WithSource("""{"file": "b", "number": 1, "fields": {"title": "t"}}""") + "\n");

        Assert.Equal((1, $"Line 2 of '{result}' keeps the field 'title', but the first reply does not: convert results of other runs on their own."), await ConvertAsync(result, "--out", Out("csv")));
    }

    [Fact]
    public async Task No_file_is_replaced_unasked_and_the_result_itself_never()
    {
        var result = _folder.Write("result.jsonl", Reply + "\n");
        File.CreateSymbolicLink(_folder.PathOf("link.csv"), result);
        _folder.Write("out.csv", "mine");

        Assert.Equal((1, $"'{Out("csv")}' exists; --overwrite replaces it."), await ConvertAsync(result, "--out", Out("csv")));
        Assert.Equal("mine", File.ReadAllText(Out("csv")));
        Assert.Equal(1, (await ConvertAsync(result, "--out", result, "--overwrite")).ExitCode);
        Assert.Equal(1, (await ConvertAsync(result, "--out", _folder.PathOf("link.csv"), "--overwrite")).ExitCode);
        Assert.Equal(Reply + "\n", File.ReadAllText(result));
        Assert.Equal(0, (await ConvertAsync(result, "--out", Out("csv"), "--overwrite")).ExitCode);
        Assert.Equal(2, File.ReadLines(Out("csv")).Count());
    }

    [Theory]
    [InlineData("The file 'nowhere.jsonl' does not exist.", "nowhere.jsonl", "--out", "x.csv")]
    [InlineData("'.' is a folder; name a file.", ".", "--out", "x.csv")]
    [InlineData("The name 'x.doc' does not say what form the results are to have; say so with --format.", "nowhere.jsonl", "--out", "x.doc")]
    [InlineData("The name 'x.csv.gz' says that the results are compressed, which they are not: leave '.gz' out.", "nowhere.jsonl", "--out", "x.csv.gz", "--format", "csv")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(string sentence, params string[] arguments) => Assert.Equal((1, sentence), await ConvertAsync(arguments));

    public void Dispose() => _folder.Dispose();

    private string Out(string form) => _folder.PathOf($"out.{form}");

    private static string WithSource(string source) => $"{Reply[..^1]}, \"source\": {source}}}";

    private static async Task TagAsync(params string[] arguments) => Assert.Equal(0, (await CommandLine.RunAsync(["tag", .. arguments])).ExitCode);

    private static async Task<(int ExitCode, string Errors)> ConvertAsync(params string[] arguments)
    {
        var (exitCode, _, errors) = await CommandLine.RunAsync(["convert", .. arguments]);
        return (exitCode, errors.Trim());
    }

    /// <summary>Values of the first row.</summary>
    private async Task<List<string?>> ParquetRowAsync(IReadOnlyList<string> names)
    {
        await using var reader = await ParquetReader.CreateAsync(Out("parquet"), cancellationToken: Cancellation);
        using var rows = reader.OpenRowGroupReader(0);
        List<string?> values = [];
        foreach (var field in names.Select(name => reader.Schema.DataFields.Single(field => field.Name == name)))
        {
            var column = new string?[rows.RowCount];
            await rows.ReadAsync(field, column.AsMemory());
            values.Add(column[0]);
        }

        return values;
    }

    private object[] PackageRow(string sql)
    {
        using var database = new SqliteConnection($"Data Source={Out("gpkg")};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        row.Read();
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return values;
    }
}
