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
            failures.Select(line => ((string?)line["id"], (int)line["source"]!["number"]!, (string?)line["error"]!["type"])));
        Assert.Contains("2 of them failed", errors, StringComparison.Ordinal);
        Assert.Equal(["in.jsonl", "out.jsonl", "out.jsonl.failed.jsonl", "out.jsonl.progress"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
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
                File.Delete(Out(form) + ".progress");
            }
        }

        Assert.False(File.Exists(Out(form)));
        Assert.Equal(2, (await CommandLine.RunAsync("tag", input, "--out", Out(form), "--resume")).ExitCode);

        Assert.Equal(File.ReadAllBytes(calm), File.ReadAllBytes(Out(form)));
        Assert.Equal(File.ReadAllBytes(calm + ".failed.jsonl"), File.ReadAllBytes(Out(form) + ".failed.jsonl"));
        Assert.Equal(2, (await CommandLine.RunAsync("tag", input, "--out", Out(form), "--resume")).ExitCode);
        Assert.Equal(File.ReadAllBytes(calm), File.ReadAllBytes(Out(form)));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_ends_the_run_with_a_sentence_and_it_goes_on_where_there_is_room()
    {
        var input = WriteArticles(3_000);
        var calm = _folder.PathOf("calm.jsonl");
        Assert.Equal(2, (await CommandLine.RunAsync("tag", input, "--out", calm)).ExitCode);

        foreach (var kilobytes in new[] { 100, 2_500 })
        {
            using var command = new CommandLine(["tag", input, "--out", Out("jsonl"), "--resume"], fileKilobytes: kilobytes);
            var (exitCode, _, errors) = await command.WaitAsync();
            Assert.Equal((1, $"'{Out("jsonl")}.part' cannot be written: it would be longer than a file may be here."), (exitCode, errors.Trim()));
        }

        Assert.InRange((long)JsonNode.Parse(File.ReadAllText(Out("jsonl") + ".progress"))!["Documents"]!, 1_000, 2_999);
        Assert.Equal(2, (await CommandLine.RunAsync("tag", input, "--out", Out("jsonl"), "--resume")).ExitCode);
        Assert.Equal(File.ReadAllBytes(calm), File.ReadAllBytes(Out("jsonl")));
        Assert.Equal(File.ReadAllBytes(calm + ".failed.jsonl"), File.ReadAllBytes(Out("jsonl") + ".failed.jsonl"));
    }

    [Fact]
    public async Task Two_runs_do_not_write_the_same_result()
    {
        var input = WriteArticles(40_000);
        using var first = new CommandLine(["tag", input, "--out", Out("jsonl")]);
        await UntilNotedAsync(Out("jsonl"), 1_000);

        var second = await CommandLine.RunAsync("tag", input, "--out", Out("jsonl"), "--resume");
        var third = await CommandLine.RunAsync("tag", input, "--out", _folder.PathOf("other.jsonl"), "--failed", Out("jsonl") + ".failed.jsonl", "--overwrite");

        Assert.Equal((1, $"Another run writes '{Out("jsonl")}'; wait for its end."), (second.ExitCode, second.Errors.Trim()));
        Assert.Equal((1, $"Another run writes '{Out("jsonl")}.failed.jsonl'; wait for its end."), (third.ExitCode, third.Errors.Trim()));
        Assert.False(File.Exists(_folder.PathOf("other.jsonl.lock")));
        // A lock goes with whoever held it, however that ended.
        await first.KillAsync();
        using var next = new CommandLine(["tag", input, "--out", Out("jsonl"), "--resume"]);
        await UntilNotedAsync(Out("jsonl"), 2_000);
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

    [Fact]
    public async Task A_run_that_is_done_is_known_by_its_inputs_options_and_result()
    {
        var input = _folder.Write("in.jsonl", "{\"id\": \"a\", \"text\": \"Mosul\"}\nno json\n");
        Assert.Equal(2, (await RunAsync("tag", input, "--out", Out("csv"))).ExitCode);
        var written = File.ReadAllText(Out("csv"));

        Assert.Equal(2, (await RunAsync("tag", input, "--out", Out("csv"), "--resume")).ExitCode);
        var other = await RunAsync("tag", input, "--out", Out("csv"), "--resume", "--demonyms");
        File.AppendAllText(Out("csv"), "a line by hand\n");
        var changed = await RunAsync("tag", input, "--out", Out("csv"), "--resume");
        File.Delete(Out("csv") + ".progress");
        var unknown = await RunAsync("tag", input, "--out", Out("csv"), "--resume");

        Assert.Equal((1, $"'{Out("csv")}.progress' is of a run with other inputs, options or models; give those, or --overwrite.\n"), other);
        Assert.Equal((1, $"'{Out("csv")}' is not as the run left it; --overwrite begins anew.\n"), changed);
        Assert.Equal((1, $"'{Out("csv")}' exists, and no 'out.csv.progress' beside it says which run it is of; --overwrite begins anew.\n"), unknown);
        Assert.Equal(written + "a line by hand\n", File.ReadAllText(Out("csv")));
    }

    [Fact]
    public async Task A_result_is_replaced_when_the_new_one_is_whole_and_not_before()
    {
        var input = WriteArticles(40_000);
        _folder.Write("out.jsonl", "of yesterday");
        using var command = new CommandLine(["tag", input, "--out", Out("jsonl"), "--overwrite"]);
        await UntilNotedAsync(_folder.PathOf("out.jsonl"), 1_000, orDone: false);
        await command.KillAsync();

        Assert.Equal("of yesterday", File.ReadAllText(Out("jsonl")));
        Assert.Equal(0, (await RunAsync("tag", _folder.Write("small.txt", "Mosul"), "--out", Out("jsonl"), "--overwrite")).ExitCode);
        Assert.Equal("small.txt", (string?)JsonNode.Parse(File.ReadAllText(Out("jsonl")))!["id"]);
        Assert.Equal(["in.jsonl", "out.jsonl", "out.jsonl.progress", "small.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Nothing_is_written_over_an_input_or_what_is_no_plain_file()
    {
        var input = _folder.Write("in/in.jsonl", "{\"id\": \"a\", \"text\": \"Mosul\"}\n");
        File.CreateSymbolicLink(_folder.PathOf("link.jsonl"), input);
        Directory.CreateSymbolicLink(_folder.PathOf("way"), _folder.PathOf("in"));
        var notes = _folder.Write("notes.txt", "mine");

        foreach (var path in new[] { input, _folder.PathOf("link.jsonl"), _folder.PathOf("way/in.jsonl") })
        {
            Assert.Equal((1, $"'{path}' is one of the inputs; results need a file of their own.\n"), await RunAsync("tag", input, "--out", path, "--overwrite"));
            Assert.Equal((1, $"'{path}' is one of the inputs; results need a file of their own.\n"), await RunAsync("tag", input, "--out", Out("jsonl"), "--failed", path, "--overwrite"));
        }

        Assert.Equal((1, "'/dev/null' is a pipe or a device; results need a plain file.\n"), await RunAsync("tag", input, "--out", "/dev/null", "--format", "csv", "--overwrite"));
        Assert.Equal((1, $"'{_folder.PathOf("in")}' is a folder; results need a file.\n"), await RunAsync("tag", input, "--out", _folder.PathOf("in"), "--format", "csv", "--overwrite"));
        Assert.Equal((1, $"'{notes}' exists; --resume goes on, --overwrite begins anew.\n"), await RunAsync("tag", input, "--out", Out("jsonl"), "--failed", notes));
        Assert.Equal((1, $"The folder '{_folder.PathOf("none")}' for 'x.csv' does not exist.\n"), await RunAsync("tag", input, "--out", _folder.PathOf("none/x.csv")));
        Assert.Equal("{\"id\": \"a\", \"text\": \"Mosul\"}\n", File.ReadAllText(input));
        Assert.Equal("mine", File.ReadAllText(notes));
    }

    [Fact]
    public async Task A_list_of_countries_does_not_take_the_files_behind_it()
    {
        var input = _folder.Write("in.txt", "Rain fell in Tripoli.");

        Assert.Equal((0, ""), await RunAsync("tag", "--countries", "LB,IQ", "--categories", "location", "--out", Out("jsonl"), input));

        Assert.Equal("LB", (string?)JsonNode.Parse(File.ReadAllText(Out("jsonl")))!["entities"]![0]!["place"]!["countryCode"]);
    }

    [Fact]
    public async Task A_pipe_is_read_to_its_end_and_waiting_for_it_can_be_interrupted()
    {
        var pipe = _folder.PathOf("pipe");
        using (var made = Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using (var reading = new CommandLine(["tag", pipe]))
        {
            await File.WriteAllTextAsync(pipe, "Troops entered Mosul.", TestContext.Current.CancellationToken);
            var (exitCode, output, _) = await reading.WaitAsync();
            Assert.Equal((0, "pipe"), (exitCode, (string?)JsonNode.Parse(output)!["id"]));
        }

        using var waiting = new CommandLine(["tag", pipe, "--out", Out("jsonl")]);
        // Its progress is noted before anything is read.
        Assert.True(await Eventually.IsSoAsync(() => File.Exists(Out("jsonl") + ".progress")));
        using var interrupt = Process.Start("kill", ["-INT", waiting.Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.Equal(130, (await waiting.WaitAsync()).ExitCode);
    }

    [Theory]
    [InlineData("--alternatives", "11")]
    [InlineData("--alternatives", "many")]
    [InlineData("--min-confidence", "1.5")]
    [InlineData("--min-confidence", "0,5")]
    [InlineData("--countries", "Iraq")]
    [InlineData("--countries", "ZZ")]
    [InlineData("--categories", "Planet")]
    [InlineData("--language", "englisch!")]
    [InlineData("--max-text", "0")]
    [InlineData("--encoding", "utf-7")]
    [InlineData("--encoding", "klingon")]
    [InlineData("--delimiter", "")]
    [InlineData("--resume", "--overwrite")]
    public async Task An_option_out_of_its_range_is_told_at_the_start(params string[] options)
    {
        var (exitCode, errors) = await RunAsync(["tag", _folder.Write("in.txt", "Mosul"), "--out", Out("jsonl"), .. options]);

        Assert.Equal(1, exitCode);
        Assert.Contains(options[0], errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Out("jsonl.failed.jsonl")));
        Assert.False(File.Exists(Out("jsonl")));
    }

    [Fact]
    public async Task Standard_input_is_not_gone_on_with()
    {
        using (var command = new CommandLine(["tag", "--out", Out("jsonl")], "Troops entered Mosul."))
        {
            Assert.Equal(0, (await command.WaitAsync()).ExitCode);
        }

        using var again = new CommandLine(["tag", "--out", Out("jsonl"), "--resume"], "Another text.");
        var (exitCode, _, errors) = await again.WaitAsync();

        Assert.Equal((1, "What came from standard input or a pipe cannot be gone on with, as it does not come again; --overwrite begins anew."), (exitCode, errors.Trim()));
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

    /// <summary>Runs a command in this process.</summary>
    private static async Task<(int ExitCode, string Errors)> RunAsync(params string[] arguments)
    {
        var errors = new StringWriter();
        var models = RepositoryFiles.PathOf("models");
        return (await Commands.RunAsync([.. arguments, "--models", models], errors), errors.ToString());
    }

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
    private static async Task UntilNotedAsync(string target, int documents, bool orDone = true)
    {
        Assert.True(await Eventually.IsSoAsync(() => IsNoted() || (orDone && File.Exists(target))), "The run does not get on.");

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
