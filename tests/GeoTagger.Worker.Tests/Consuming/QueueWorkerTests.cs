using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GeoTagger.Hosting.Queues;

namespace GeoTagger.Worker.Tests.Consuming;

public sealed class QueueWorkerTests(RabbitBroker broker)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_answered_as_the_service_answers_it_under_its_own_id_and_trace()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        await queues.PublishAsync("of-the-message", """{"id": "of-the-document", "text": "Troops entered Mosul."}""", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        await queues.PublishAsync("nameless", """{"text": "Troops entered Baghdad."}""");
        using var worker = ProgramProcess.Worker(queues);

        await queues.WaitForAsync(queues.Options.Replies, 2);

        var replies = (await queues.TakeAsync(queues.Options.Replies)).ToDictionary(reply => reply.BasicProperties.MessageId!);
        var (mosul, baghdad) = (replies["of-the-document"], replies["nameless"]);
        Assert.Equal("geonames:99072", (string?)JsonNode.Parse(mosul.Body.Span)!["entities"]![0]!["place"]!["id"]);
        Assert.Equal(("of-the-document", "nameless"), ((string?)JsonNode.Parse(mosul.Body.Span)!["id"], (string?)JsonNode.Parse(baghdad.Body.Span)!["id"]));
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", MessageHeaders.Text(mosul.BasicProperties, "traceparent"), StringComparison.Ordinal);
        Assert.True(mosul.BasicProperties.Persistent);
        Assert.Equal(0, await queues.CountAsync(queues.Options.Requests));
    }

    [Fact]
    public async Task A_long_reply_is_compressed_where_that_is_wished_and_says_so()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync(compress: true);
        await queues.PublishManyAsync(1);
        using var worker = ProgramProcess.Worker(queues);

        await queues.WaitForAsync(queues.Options.Replies, 1);

        var reply = (await queues.TakeAsync(queues.Options.Replies)).Single();
        var json = MessageBody.Read(reply.BasicProperties, reply.Body.ToArray())!;
        Assert.Equal(("gzip", "application/json"), (reply.BasicProperties.ContentEncoding, reply.BasicProperties.ContentType));
        Assert.InRange(reply.Body.Length, 100, json.Length / 4);
        Assert.Equal(120, JsonNode.Parse(json)!["entities"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_poison_message_is_put_aside_with_its_reason_after_three_tries_and_the_others_are_done()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        await queues.PublishManyAsync(20);
        await queues.PublishAsync("cut", """{"id": "cut", "text": "Xylophon""");
        await queues.PublishAsync("empty", """{"text": ""}""");
        await queues.PublishManyAsync(20);
        using var worker = ProgramProcess.Worker(queues);

        await queues.WaitForAsync(queues.Options.Dead, 2);
        await queues.WaitForAsync(queues.Options.Replies, 40);

        var dead = (await queues.TakeAsync(queues.Options.Dead)).ToDictionary(message => message.BasicProperties.MessageId!);
        Assert.Equal(["cut", "empty"], dead.Keys.Order());
        Assert.All(dead.Values, message => Assert.Equal(3L, message.BasicProperties.Headers!["geotagger-tries"]));
        Assert.Equal("/problems/invalid-json", TypeOf(dead["cut"]));
        Assert.Equal("/problems/invalid-request", TypeOf(dead["empty"]));
        Assert.Equal("""{"text": ""}""", Encoding.UTF8.GetString(dead["empty"].Body.Span));
        Assert.DoesNotContain("Xylophon", worker.Output, StringComparison.Ordinal);
        Assert.Equal(0, await queues.CountAsync(queues.Options.Requests));

        static string? TypeOf(RabbitMQ.Client.BasicGetResult message) =>
            (string?)JsonNode.Parse(MessageHeaders.Text(message.BasicProperties, "geotagger-problem")!)!["type"];
    }

    [Fact]
    public async Task Nothing_is_lost_when_a_worker_is_killed()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        await queues.PublishManyAsync(600);
        using var first = ProgramProcess.Worker(queues);
        await queues.WaitForAsync(queues.Options.Replies, 30);

        first.Kill();
        using var second = ProgramProcess.Worker(queues);

        var ids = await queues.TakeIdsAsync(600);
        // What the first had in its hands may come twice, and no more than that.
        Assert.InRange(ids.Count - 600, 0, queues.Options.Prefetch);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_broker_is_killed_and_the_worker_finds_it_again()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        await queues.PublishManyAsync(600);
        using var worker = ProgramProcess.Worker(queues);
        await queues.WaitForAsync(queues.Options.Replies, 30);

        await broker.KillAsync();
        await broker.StartAsync();
        await queues.ConnectAsync();

        var ids = await queues.TakeIdsAsync(600);
        Assert.InRange(ids.Count - 600, 0, queues.Options.Prefetch);
        Assert.Contains("The connection to the broker is lost", worker.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_is_told_to_stop_ends_what_it_has_begun_and_gives_the_rest_back()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        // Many more than it can do before it hears of the stop.
        await queues.PublishManyAsync(3_000);
        using var worker = ProgramProcess.Worker(queues);
        await queues.WaitForAsync(queues.Options.Replies, 1);

        worker.Terminate();

        Assert.Equal(0, await worker.WaitForExitAsync());
        var replied = (await queues.TakeAsync(queues.Options.Replies)).Select(message => message.BasicProperties.MessageId!).ToList();
        var waiting = (await queues.TakeAsync(queues.Options.Requests)).Select(message => message.BasicProperties.MessageId!).ToList();
        Assert.NotEmpty(waiting);
        // Each exactly once: a stop that was asked for leaves no duplicates behind.
        Assert.Equal(Enumerable.Range(0, 3_000).Select(i => $"{i}").Order(), replied.Concat(waiting).Order());
        Assert.Contains("All documents that were begun are done", worker.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_says_that_it_is_ready_when_it_takes_documents_and_counts_them()
    {
        RabbitBroker.Require();
        await using var queues = await broker.QueuesAsync();
        await queues.PublishManyAsync(7);
        using var worker = ProgramProcess.Worker(queues);
        using var client = new HttpClient { BaseAddress = worker.Address };
        await queues.WaitForAsync(queues.Options.Replies, 7);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), Cancellation)).StatusCode);
        // A document is counted after its reply has been published.
        var metrics = "";
        await Eventually.IsSoAsync(async () =>
        {
            metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancellation);
            return Counted("messages", "done").IsMatch(metrics);
        });

        Assert.Matches(Counted("messages", "done"), metrics);
        Assert.Matches(Counted("documents", "tagged"), metrics);

        static Regex Counted(string what, string outcome) => new($"^geotagger_{what}_total\\{{[^}}]*outcome=\"{outcome}\"[^}}]*\\}} 7( |$)", RegexOptions.Multiline);
    }

    [Fact]
    public async Task A_worker_without_a_broker_is_alive_and_not_ready()
    {
        using var worker = new ProgramProcess("GeoTagger.Worker.dll", [], null, ("GeoTagger__Queue__Broker", "amqp://guest:guest@127.0.0.1:1/"));
        using var client = new HttpClient { BaseAddress = worker.Address };
        Assert.True(await Eventually.IsSoAsync(() => worker.Output.Contains("cannot be reached", StringComparison.Ordinal)), worker.Output);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/healthz/live", UriKind.Relative), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), Cancellation)).StatusCode);
        worker.Terminate();
        Assert.Equal(0, await worker.WaitForExitAsync());
    }

    [Fact]
    public async Task A_worker_that_the_broker_refuses_says_why_and_ends()
    {
        RabbitBroker.Require();
        using var worker = new ProgramProcess("GeoTagger.Worker.dll", [], null, ("GeoTagger__Queue__Broker", $"amqp://guest:hunter2@127.0.0.1:{broker.Address.Port}/"));

        Assert.Equal(1, await worker.WaitForExitAsync());
        Assert.Contains($"GeoTagger does not start: The broker at 127.0.0.1:{broker.Address.Port} refuses the user 'guest'", worker.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", worker.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_of_the_queue_stops_the_start_with_a_sentence()
    {
        using var worker = new ProgramProcess("GeoTagger.Worker.dll", [], null, ("GeoTagger__Queue__Prefetch", "0"));

        Assert.Equal(1, await worker.WaitForExitAsync());
        Assert.Equal("GeoTagger does not start: The setting GeoTagger:Queue:Prefetch must lie between 1 and 1,000.", worker.Output.Trim());
    }
}
