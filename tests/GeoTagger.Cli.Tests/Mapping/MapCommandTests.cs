using System.Text.RegularExpressions;

namespace GeoTagger.Cli.Tests.Mapping;

public sealed class MapCommandTests : IDisposable
{
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

    [Fact]
    public async Task A_file_that_is_no_result_is_told()
    {
        var (exitCode, _, errors) = await CommandLine.RunAsync("map", _folder.Write("x.jsonl", "no json\n"));

        Assert.Equal((1, $"The file '{_folder.PathOf("x.jsonl")}' is no result of 'geotagger tag', or not whole."), (exitCode, errors.Trim()));
    }

    public void Dispose() => _folder.Dispose();

    private static string Where(string page) => Regex.Match(page, "\\[\"Kirkuk\",\"([^\"]*)\"").Groups[1].Value;
}
