using System.Globalization;
using System.Text.Json.Nodes;

namespace GeoTagger.Worker.Tests;

public sealed class QueueCommandsTests(RabbitBroker broker) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geotagger");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Documents_go_through_the_queue_into_a_file_each_once_and_failures_into_another(bool compress)
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync(compress);
        var input = Write("in.jsonl", [.. Enumerable.Range(0, 50).Select(i => $$"""{"id": "{{i}}", "text": "Troops entered Mosul, Kirkuk and Baghdad."}"""), """{"id": "empty", "text": " "}""", "no json"]);
        string[] target = ["--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];

        var (enqueued, said) = await ProgramProcess.RunAsync(["enqueue", input, "--progress", PathOf("p"), .. target]);
        using var worker = ProgramProcess.Worker(queues);
        var (collected, told) = await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--expect", input, .. target]);

        Assert.Equal((2, 2), (enqueued, collected));
        Assert.Contains("51 documents published. 1 were not, see", said, StringComparison.Ordinal);
        Assert.Equal("/problems/invalid-json", (string?)JsonNode.Parse(File.ReadAllLines(PathOf("p.failed.jsonl")).Single())!["error"]!["type"]);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}").Order(), Ids(PathOf("out.jsonl")).Order());
        Assert.Equal(["empty"], Ids(PathOf("out.jsonl.failed.jsonl")));
        Assert.Contains("50 replies", told, StringComparison.Ordinal);
        Assert.Contains("None is missing.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_twice_is_dropped_also_by_a_run_that_goes_on_and_what_lacks_is_named()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        var input = Write("in.jsonl", [.. Enumerable.Range(0, 5).Select(i => $$"""{"id": "{{i}}", "text": "Troops entered Mosul."}""")]);
        string[] target = ["--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];
        // A program that was killed while it wrote: the third line is not whole.
        Write("out.jsonl", ["""{"id":"0","entities":[]}""", """{"id":"1","entities":[]}"""]);
        File.AppendAllText(PathOf("out.jsonl"), """{"id":"2","enti""");
        foreach (var id in new[] { "1", "2", "2", "3", "0" })
        {
            await queues.PublishReplyAsync(id);
        }

        var (exitCode, told) = await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--resume", "--idle", "5", "--expect", input, .. target]);

        Assert.Equal(2, exitCode);
        Assert.Equal(["0", "1", "2", "3"], Ids(PathOf("out.jsonl")));
        Assert.Contains("3 duplicates dropped", told, StringComparison.Ordinal);
        Assert.Contains("missing: 4", told, StringComparison.Ordinal);
        Assert.Contains("1 is missing.", told, StringComparison.Ordinal);
        Assert.Equal(0, await queues.CountAsync(queues.Options.Replies));
    }

    [Fact]
    public async Task What_has_no_id_and_is_no_JSON_ends_among_the_failures()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        await queues.PublishAsync(null, "no json");
        using var worker = ProgramProcess.Worker(queues);
        await queues.WaitForAsync(queues.Options.Dead, 1);

        var (exitCode, _) = await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--idle", "5", "--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name]);

        Assert.Equal(2, exitCode);
        var failure = JsonNode.Parse(File.ReadAllLines(PathOf("out.jsonl.failed.jsonl")).Single())!;
        Assert.Null(failure["id"]);
        Assert.Equal("/problems/invalid-json", (string?)failure["error"]!["type"]);
    }

    [Fact]
    public async Task A_run_that_is_done_publishes_nothing_again()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        var input = Write("in.jsonl", ["""{"id": "a", "text": "Mosul"}"""]);
        string[] command = ["enqueue", input, "--progress", PathOf("p"), "--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];

        Assert.Equal(0, (await ProgramProcess.RunAsync(command)).ExitCode);
        var (again, said) = await ProgramProcess.RunAsync(command);
        Assert.Equal(0, (await ProgramProcess.RunAsync([.. command, "--resume"])).ExitCode);

        Assert.Equal(1, again);
        Assert.Contains("--overwrite publishes it again", said, StringComparison.Ordinal);
        Assert.Equal(1, await queues.CountAsync(queues.Options.Requests));
    }

    [Fact]
    public async Task Documents_of_the_same_name_and_id_are_all_done_also_of_two_runs()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        string[] inputs = [Write("2019/in.jsonl", [One("Mosul"), One("Basra")]), Write("2020/in.jsonl", [One("Erbil")])];
        var letter = Write("2019/letter.txt", ["Rain fell in Kirkuk."]);
        string[] target = ["--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];
        Assert.Equal(0, (await ProgramProcess.RunAsync(["enqueue", .. inputs, letter, "--progress", PathOf("p1"), .. target])).ExitCode);
        // Under its own name alone, and changed since.
        Write("2019/letter.txt", ["Rain fell in Baghdad."]);
        Assert.Equal(0, (await ProgramProcess.RunAsync(["enqueue", letter, "--progress", PathOf("p2"), .. target])).ExitCode);
        using var worker = ProgramProcess.Worker(queues);
        await queues.WaitForAsync(queues.Options.Replies, 5);

        // The first reply that lies there may be of the other run: it is no reason to end.
        var (exitCode, told) = await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--idle", "3", .. target]);

        Assert.Equal(0, exitCode);
        Assert.Contains("5 replies", told, StringComparison.Ordinal);
        Assert.Equal(["Baghdad", "Basra", "Erbil", "Kirkuk", "Mosul"], File.ReadAllLines(PathOf("out.jsonl")).Select(line => (string?)JsonNode.Parse(line)!["entities"]![0]!["text"]).Order());
        Assert.Equal(
            [$"{PathOf("2019/in.jsonl")}#1", $"{PathOf("2019/in.jsonl")}#2", $"{PathOf("2020/in.jsonl")}#1", "letter.txt#1", "letter.txt#1"],
            File.ReadAllLines(PathOf("out.jsonl")).Select(line => JsonNode.Parse(line)!["source"]!).Select(source => $"{source["file"]}#{source["number"]}").Order(StringComparer.Ordinal));

        static string One(string place) => $$"""{"id": "1", "text": "Troops entered {{place}}."}""";
    }

    [Fact]
    public async Task Replies_of_other_runs_do_not_end_the_waiting_for_those_that_are_expected()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        var input = Write("in.jsonl", ["""{"id": "1", "text": "Troops entered Mosul."}""", """{"id": "2", "text": "Troops entered Basra."}"""]);
        string[] target = ["--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];
        foreach (var id in new[] { "a", "b", "c" })
        {
            await queues.PublishReplyAsync(id);
        }

        // The same file, id and number, as they were before somebody changed the text.
        await queues.PublishReplyAsync("1", """{"file":"in.jsonl","number":1,"digest":"0000000000000000"}""");
        Assert.Equal(0, (await ProgramProcess.RunAsync(["enqueue", input, "--progress", PathOf("p"), .. target])).ExitCode);
        using var collecting = new ProgramProcess("GeoTagger.Cli.dll", ["collect", "--out", PathOf("out.jsonl"), "--expect", input, "--idle", "0", .. target]);
        Assert.True(await Eventually.IsSoAsync(() => File.Exists(PathOf("out.jsonl")) && File.ReadAllLines(PathOf("out.jsonl")).Length == 4));
        using var worker = ProgramProcess.Worker(queues);

        Assert.Equal(0, await collecting.WaitForExitAsync());
        Assert.Equal(["1", "1", "2", "a", "b", "c"], Ids(PathOf("out.jsonl")).Order());
        Assert.Contains("None is missing.", collecting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_ends_the_collecting_and_nothing_is_lost()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        // No more at a time than the client lets wait for the broker.
        foreach (var some in Enumerable.Range(0, 2_000).Chunk(200))
        {
            await Task.WhenAll(some.Select(i => queues.PublishReplyAsync($"{i}")));
        }

        string[] command = ["collect", "--out", PathOf("out.jsonl"), "--resume", "--idle", "3", "--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];

        foreach (var kilobytes in new[] { 1, 30, 40 })
        {
            using var collecting = new ProgramProcess("GeoTagger.Cli.dll", command, fileKilobytes: kilobytes);
            Assert.Equal(1, await collecting.WaitForExitAsync());
            Assert.Equal($"'{PathOf("out.jsonl")}' cannot be written: it would be longer than a file may be here.", collecting.Output.Trim());
        }

        Assert.Equal(0, (await ProgramProcess.RunAsync(command)).ExitCode);
        Assert.Equal(Enumerable.Range(0, 2_000).Select(i => $"{i}").Order(), Ids(PathOf("out.jsonl")).Order());
        Assert.Equal(0, await queues.CountAsync(queues.Options.Replies));
    }

    [Fact]
    public async Task What_is_no_result_is_not_added_to_and_an_input_not_written_over()
    {
        var input = Write("in.jsonl", ["""{"id": "1", "text": "Mosul"}"""]);
        var notes = Write("notes.txt", ["Dear all,"]);
        string[] target = ["--broker", "amqp://127.0.0.1:1/"];

        Assert.Equal((1, $"'{input}' is one of the inputs; results need a file of their own."), Told(await ProgramProcess.RunAsync(["collect", "--out", input, "--expect", input, "--resume", .. target])));
        Assert.Equal((1, $"'{input}' is one of the inputs; results need a file of their own."), Told(await ProgramProcess.RunAsync(["enqueue", input, "--failed", input, "--overwrite", .. target])));
        Assert.Equal((1, $"'{notes}' is no file that 'geotagger collect' wrote: line 1 is no reply; give --out another name."), Told(await ProgramProcess.RunAsync(["collect", "--out", notes, "--resume", .. target])));
        Assert.Equal((1, $"'{notes}' exists; --resume adds to it what is missing."), Told(await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--failed", notes, .. target])));
        Assert.Equal("Dear all,\n", File.ReadAllText(notes));
    }

    [Fact]
    public async Task A_document_with_a_long_id_or_long_in_itself_stops_no_other()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        // 256 characters are as many as the service takes, 512 bytes, and more than AMQP has room for; a message of 3 MB is more than this broker takes.
        var (longId, tooLongId) = (new string('\u0645', 256), new string('x', 5_000));
        var input = Write("in.jsonl",
        [
            """{"id": "first", "text": "Troops entered Mosul."}""", $$"""{"id": "{{longId}}", "text": "Troops entered Basra."}""", $$"""{"id": "{{tooLongId}}", "text": "Troops entered Erbil."}""",
            $$"""{"id": "long", "text": "{{new string('x', 3_000_000)}}"}""", """{"id": "last", "text": "Troops entered Kirkuk."}""",
        ]);
        // Nothing about it but the body: its id must not stop the worker either.
        await queues.PublishAsync(null, $$"""{"id": "{{longId}}", "text": "Troops entered Baghdad."}""");
        string[] target = ["--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];

        var (enqueued, said) = await ProgramProcess.RunAsync(["enqueue", input, "--progress", PathOf("p"), .. target]);
        using var worker = ProgramProcess.Worker(queues);
        var (collected, _) = await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--expect", input, "--idle", "5", .. target]);

        Assert.Equal(2, enqueued);
        Assert.Contains("4 documents published. 1 were not", said, StringComparison.Ordinal);
        Assert.Contains("a message may have 2,000,000.", said, StringComparison.Ordinal);
        Assert.Equal(2, collected);
        Assert.Equal(["first", "last", longId, longId], Ids(PathOf("out.jsonl")).Order(StringComparer.Ordinal));
        var failure = JsonNode.Parse(File.ReadAllLines(PathOf("out.jsonl.failed.jsonl")).Single())!;
        Assert.Equal((tooLongId, "Must have at most 256 characters."), ((string?)failure["id"], (string?)failure["error"]!["errors"]!["id"]![0]));
        Assert.Equal(0, await queues.CountAsync(queues.Options.Requests));
    }

    [Fact]
    public async Task Kept_fields_go_through_the_queue()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        var input = Write("in.csv", ["id,text,date", "1,Troops entered Mosul.,2014-06-10", "2, ,2014-06-11"]);
        string[] target = ["--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];
        Assert.Equal(0, (await ProgramProcess.RunAsync(["enqueue", input, "--keep", "date", "--progress", PathOf("p"), .. target])).ExitCode);
        using var worker = ProgramProcess.Worker(queues);

        Assert.Equal(2, (await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--expect", input, .. target])).ExitCode);
        Assert.Equal(0, (await ProgramProcess.RunAsync(["convert", PathOf("out.jsonl"), "--out", PathOf("out.csv")])).ExitCode);

        Assert.EndsWith(",2014-06-10", File.ReadAllLines(PathOf("out.csv"))[1], StringComparison.Ordinal);
        Assert.Equal("2014-06-11", (string?)JsonNode.Parse(File.ReadAllLines(PathOf("out.jsonl.failed.jsonl")).Single())!["source"]!["fields"]!["date"]);
    }

    [Theory]
    [InlineData("amqp://guest:wrong@127.0.0.1:{0}/", "The broker at 127.0.0.1:{0} refuses the user 'guest': the name or the password is wrong, or the user may not use the virtual host.")]
    [InlineData("amqp://guest:guest@127.0.0.1:{0}/nowhere", "The broker at 127.0.0.1:{0} refuses: NOT_ALLOWED - vhost nowhere not found")]
    [InlineData("amqps://guest:guest@127.0.0.1:{0}/", "TLS with 127.0.0.1:{0} fails: Cannot determine the frame size or a corrupted frame was received. Is it a port without TLS, for amqp://?")]
    [InlineData("amqp://guest:guest@no.such.host.invalid:{0}/", "The host 'no.such.host.invalid' is not known.")]
    public async Task What_is_wrong_with_a_broker_and_stays_so_ends_the_run_with_the_reason(string address, string reason)
    {
        RabbitBroker.Require();
        var target = string.Format(CultureInfo.InvariantCulture, address, broker.Address.Port);

        var enqueued = await ProgramProcess.RunAsync(["enqueue", Write("in.txt", ["Mosul"]), "--progress", PathOf("p"), "--broker", target]);
        var collected = await ProgramProcess.RunAsync(["collect", "--out", PathOf("out.jsonl"), "--broker", target]);

        var sentence = string.Format(CultureInfo.InvariantCulture, reason, broker.Address.Port);
        Assert.Equal((1, sentence), Told(enqueued));
        Assert.Equal((1, sentence), Told(collected));
        Assert.DoesNotContain("wrong@", enqueued.Output + collected.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_does_not_say_the_password()
    {
        using var help = new ProgramProcess("GeoTagger.Cli.dll", ["enqueue", "--help"], environment: ("GEOTAGGER_BROKER", "amqp://user:hunter2@host/"));

        Assert.Equal(0, await help.WaitForExitAsync());
        Assert.Contains("GEOTAGGER_BROKER", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_run_has_notes_of_its_own_and_one_that_is_done_is_in_no_other_ones_way()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        var (first, second) = (Write("a.txt", ["Mosul"]), Write("b.txt", ["Basra"]));
        string[] target = ["--broker", queues.Options.Broker.ToString(), "--queue", queues.Options.Name];

        foreach (var input in new[] { first, second })
        {
            Assert.Equal(0, (await ProgramProcess.RunAsync(["enqueue", input, "--progress", PathOf("p"), .. target])).ExitCode);
        }

        Assert.Equal(["a.txt", "b.txt", "p"], _folder.GetFiles().Select(file => file.Name).Order());
        Assert.Equal(2, await queues.CountAsync(queues.Options.Requests));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string?> Ids(string path) => File.ReadAllLines(path).Select(line => (string?)JsonNode.Parse(line)!["id"]);

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private static (int ExitCode, string Sentence) Told((int ExitCode, string Output) run) => (run.ExitCode, run.Output.Trim());

    private string Write(string file, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllLines(PathOf(file), lines);
        return PathOf(file);
    }
}
