using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace GeoTagger.Cli.Tests.Tagging;

public sealed class TagCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Standard_input_is_answered_on_standard_output()
    {
        using var command = new CommandLine(["tag"], "Troops entered Mosul.");

        var (exitCode, output, errors) = await command.WaitAsync();

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(("stdin", "geonames:99072"), ((string?)JsonNode.Parse(output)!["id"], (string?)JsonNode.Parse(output)!["entities"]![0]!["place"]!["id"]));
    }

    [Fact]
    public async Task A_document_that_fails_goes_to_the_side_file_with_its_reason_and_the_others_are_done()
    {
        var input = _folder.Write("in.jsonl", "{\"id\": \"a\", \"text\": \"Mosul\"}\nno json\n{\"id\": \"empty\", \"text\": \" \"}\n{\"id\": \"d\", \"text\": \"Basra\"}\n");

        var (exitCode, _, errors) = await CommandLine.RunAsync("tag", input, "--out", Out("jsonl"));

        Assert.Equal(2, exitCode);
        Assert.Equal(["a", "d"], File.ReadLines(Out("jsonl")).Select(line => (string?)JsonNode.Parse(line)!["id"]));
        var failures = File.ReadLines(Out("jsonl") + ".failed.jsonl").Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([("in.jsonl#2", 2, "/problems/invalid-json"), ("empty", 3, "/problems/invalid-request")],
            failures.Select(line => ((string?)line["id"], (int)line["number"]!, (string?)line["error"]!["type"])));
        Assert.Contains("2 of them failed", errors, StringComparison.Ordinal);
        Assert.Equal(["in.jsonl", "out.jsonl", "out.jsonl.failed.jsonl"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Options_of_the_command_line_hold_for_every_document_that_does_not_say_otherwise()
    {
        var input = _folder.Write("in.jsonl", "{\"id\": \"a\", \"text\": \"Iraqi troops waited.\"}\n{\"id\": \"b\", \"text\": \"Rain fell in Paris.\", \"alternatives\": 1}\n{\"id\": \"c\", \"text\": \"Rain fell in Paris.\"}\n");

        var (exitCode, output, _) = await CommandLine.RunAsync("tag", input, "--demonyms", "--alternatives", "3");

        Assert.Equal(0, exitCode);
        var replies = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal("IQ", (string?)replies[0]["entities"]![0]!["place"]!["countryCode"]);
        Assert.Equal([1, 3], replies.Skip(1).Select(reply => reply["entities"]![0]!["place"]!["alternatives"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("jsonl", 2)]
    [InlineData("csv", 1)]
    [InlineData("geojson", 1)]
    [InlineData("parquet", 1)]
    [InlineData("gpkg", 1)]
    public async Task A_run_that_is_killed_again_and_again_ends_in_the_file_of_an_undisturbed_one(string form, int kills)
    {
        var input = WriteArticles((1_000 * kills) + 400);
        var calm = _folder.PathOf($"calm.{form}");
        Assert.Equal(2, (await CommandLine.RunAsync("tag", input, "--out", calm)).ExitCode);
        for (var i = 1; i <= kills; i++)
        {
            while (!await IsKilledAsync(input, form, i * 1_000))
            {
                // It was done before we came to kill it: once more from the beginning.
                File.Delete(Out(form));
                File.Delete(Out(form) + ".failed.jsonl");
            }
        }

        Assert.False(File.Exists(Out(form)));
        Assert.Equal(2, (await CommandLine.RunAsync("tag", input, "--out", Out(form), "--resume")).ExitCode);

        Assert.Equal(File.ReadAllBytes(calm), File.ReadAllBytes(Out(form)));
        Assert.Equal(File.ReadAllBytes(calm + ".failed.jsonl"), File.ReadAllBytes(Out(form) + ".failed.jsonl"));
        Assert.Equal(0, (await CommandLine.RunAsync("tag", input, "--out", Out(form), "--resume")).ExitCode);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_notes_how_far_it_has_come()
    {
        var input = WriteArticles(40_000);
        using var command = new CommandLine(["tag", input, "--out", Out("jsonl")]);
        await UntilNotedAsync(Out("jsonl"), 1_000);

        using var interrupt = Process.Start("kill", ["-INT", command.Id.ToString(CultureInfo.InvariantCulture)]);
        var (exitCode, _, errors) = await command.WaitAsync();

        Assert.Equal(130, exitCode);
        Assert.Contains("--resume goes on", errors, StringComparison.Ordinal);
        var noted = JsonNode.Parse(File.ReadAllText(Out("jsonl") + ".progress"))!;
        Assert.Equal(new FileInfo(Out("jsonl") + ".part").Length, (long)noted["ResultBytes"]!);
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_nothing_resumed_that_is_another_run()
    {
        var input = _folder.Write("in.txt", "Mosul");
        Assert.Equal(0, (await CommandLine.RunAsync("tag", input, "--out", Out("csv"))).ExitCode);

        var again = await CommandLine.RunAsync("tag", input, "--out", Out("csv"));
        Assert.Equal((1, $"'{Out("csv")}' exists; --resume goes on, --overwrite begins anew."), (again.ExitCode, again.Errors.Trim()));

        _folder.Write("other.csv.progress", """{"Fingerprint": "of another"}""");
        var other = await CommandLine.RunAsync("tag", input, "--out", _folder.PathOf("other.csv"), "--resume");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("other inputs, options or models", other.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLine.RunAsync("tag", input, "--out", Out("csv"), "--overwrite")).ExitCode);
    }

    [Theory]
    [InlineData("The input 'nowhere' does not exist.", "tag", "nowhere", "--out", "x.jsonl")]
    [InlineData("The name 'x.doc' does not say what form the results are to have; say so with --format.", "tag", "-", "--out", "x.doc")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(string sentence, params string[] arguments)
    {
        var (exitCode, _, errors) = await CommandLine.RunAsync(arguments);

        Assert.Equal((1, sentence), (exitCode, errors.Trim()));
    }

    public void Dispose() => _folder.Dispose();

    private string Out(string form) => _folder.PathOf($"out.{form}");

    /// <summary>Short documents, one in a hundred of them bad.</summary>
    private string WriteArticles(int count) => _folder.Write("in.jsonl", string.Join('\n', Enumerable.Range(0, count).Select(i =>
        i % 100 == 50 ? $$"""{"id": "{{i}}", "text": ""}""" : $$"""{"id": "{{i}}", "text": "Report {{i}}: troops moved from Kirkuk to Mosul, and \"families\" fled to Erbil."}""")));

    /// <summary>Goes on with a run and kills it when it has noted so many documents.</summary>
    /// <returns>Whether that was before its end.</returns>
    private async Task<bool> IsKilledAsync(string input, string form, int documents)
    {
        using var command = new CommandLine(["tag", input, "--out", Out(form), "--resume"]);
        await UntilNotedAsync(Out(form), documents);
        await command.KillAsync();
        return !File.Exists(Out(form));
    }

    /// <summary>Waits until a run has noted so many documents, or is done.</summary>
    private static async Task UntilNotedAsync(string target, int documents)
    {
        Assert.True(await Eventually.IsSoAsync(() => IsNoted() || File.Exists(target)), "The run does not get on.");

        bool IsNoted()
        {
            try
            {
                return File.Exists(target + ".progress") && (long?)JsonNode.Parse(File.ReadAllText(target + ".progress"))!["Documents"] >= documents;
            }
            catch (FileNotFoundException)
            {
                // It is being replaced.
                return false;
            }
        }
    }
}
