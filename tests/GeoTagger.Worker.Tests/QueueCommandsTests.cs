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
        Assert.Contains("51 documents published. 1 could not be read", said, StringComparison.Ordinal);
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
        Assert.Contains("1 are missing.", told, StringComparison.Ordinal);
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
        Assert.Contains("--resume goes on", said, StringComparison.Ordinal);
        Assert.Equal(1, await queues.CountAsync(queues.Options.Requests));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string?> Ids(string path) => File.ReadAllLines(path).Select(line => (string?)JsonNode.Parse(line)!["id"]);

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private string Write(string file, IEnumerable<string> lines)
    {
        File.WriteAllLines(PathOf(file), lines);
        return PathOf(file);
    }
}
