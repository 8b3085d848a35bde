using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Tests.Tagging;

public sealed class TagStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("jsonl", "{\"text\": \"Mosul\"}\n{\"text\": \"They waited.\"}\n{\"text\": \"Basra\"}\n")]
    [InlineData("csv", "{\"text\": \"Mosul\"}\n{\"text\": \"They waited.\"}\n{\"text\": \"Basra\"}\n")]
    [InlineData("geojson", "{\"text\": \"Mosul\"}\n{\"text\": \"They waited.\"}\n{\"text\": \"Basra\"}\n")]
    [InlineData("csv", "{\"text\": \"They waited.\"}\n")]
    [InlineData("geojson", "{\"text\": \"They waited.\"}\n")]
    [InlineData("csv", "")]
    [InlineData("geojson", "")]
    public async Task Standard_output_gets_the_form_that_a_file_would_have(string form, string content)
    {
        var input = _folder.Write("in.jsonl", content);
        Assert.Equal(0, (await CommandLine.RunAsync("tag", input, "--out", _folder.PathOf($"out.{form}"))).ExitCode);

        var (exitCode, output, errors) = await CommandLine.RunAsync("tag", input, "--format", form);

        Assert.Equal((0, File.ReadAllText(_folder.PathOf($"out.{form}")), ""), (exitCode, output, errors));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("gpkg")]
    public async Task A_form_that_is_made_when_all_is_done_needs_a_file(string form)
    {
        var (exitCode, output, errors) = await CommandLine.RunAsync("tag", "nowhere.txt", "--models", "nowhere", "--format", form);

        Assert.Equal((1, "", $"The form {form} cannot be written to standard output; name a file with --out."), (exitCode, output, errors.Trim()));
    }

    [Fact]
    public async Task What_is_written_is_at_any_time_a_beginning_of_the_whole()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var output = new MemoryStream();
        var writer = new ResultWriter(ResultFormats.Create("geojson", []), output);
        List<string> states = [];

        await writer.BeginAsync(cancellation);
        foreach (var piece in new byte[][] { [], [(byte)'a'], [], [(byte)'b'] })
        {
            await writer.AddAsync(piece, cancellation);
            states.Add(System.Text.Encoding.UTF8.GetString(output.ToArray()));
        }

        await writer.EndAsync(cancellation);
        const string Header = "{\"type\":\"FeatureCollection\",\"features\":[\n";
        Assert.Equal([Header, Header + "a", Header + "a", Header + "a,\nb"], states);
        Assert.Equal(Header + "a,\nb\n]}\n", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    public void Dispose() => _folder.Dispose();
}
