using System.Text;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;

namespace GeoTagger.Worker.Tests;

/// <summary>Queues of a test, with what it puts in and takes out.</summary>
internal sealed class TestQueues : IAsyncDisposable
{
    private IConnection _connection = null!;
    private IChannel _channel = null!;

    private TestQueues(QueueOptions options) => Options = options;

    public QueueOptions Options { get; }

    public static async Task<TestQueues> CreateAsync(QueueOptions options)
    {
        var queues = new TestQueues(options);
        await queues.ConnectAsync();
        return queues;
    }

    /// <summary>Connects; again after the broker was killed.</summary>
    public async Task ConnectAsync()
    {
        _connection = await new BrokerLink(Options.Broker, "test", (_, _) => { }).ConnectAsync(Options, Cancellation);
        _channel = await BrokerLink.OpenAsync(_connection, 256, Cancellation);
    }

    public async Task PublishAsync(string? id, string body, string? traceParent = null) => await _channel.BasicPublishAsync(
        "", Options.Requests, mandatory: true, MessageHeaders.For(id, traceParent), Encoding.UTF8.GetBytes(body), Cancellation);

    /// <summary>Puts in a reply, as of a document that another program published; or of one that says where it comes from.</summary>
    public async Task PublishReplyAsync(string id, string? source = null) => await _channel.BasicPublishAsync(
        "", Options.Replies, mandatory: true, MessageHeaders.For(id, null, source is null ? null : Encoding.UTF8.GetBytes(source)), Encoding.UTF8.GetBytes($"{{\"id\":\"{id}\",\"entities\":[]}}"), Cancellation);

    /// <summary>Puts in documents with the ids 0, 1, 2 ...</summary>
    public async Task PublishManyAsync(int count)
    {
        var text = string.Concat(Enumerable.Repeat("Troops moved from Kirkuk to Mosul while families fled to Erbil. ", 40));
        // No more at a time than the client lets wait for the broker.
        foreach (var some in Enumerable.Range(0, count).Chunk(200))
        {
            await Task.WhenAll(some.Select(i => PublishAsync($"{i}", $$"""{"id": "{{i}}", "text": "{{text}}"}""")));
        }
    }

    public async Task<int> CountAsync(string queue) => (int)(await _channel.QueueDeclarePassiveAsync(queue, Cancellation)).MessageCount;

    /// <summary>Waits until so many messages lie in a queue.</summary>
    public async Task WaitForAsync(string queue, int count)
    {
        Assert.True(await Eventually.IsSoAsync(async () => await CountAsync(queue) >= count), $"{await CountAsync(queue)} of {count} messages.");
    }

    /// <summary>Takes all messages out of a queue.</summary>
    public async Task<List<BasicGetResult>> TakeAsync(string queue)
    {
        List<BasicGetResult> messages = [];
        while (await _channel.BasicGetAsync(queue, autoAck: true, Cancellation) is { } message)
        {
            messages.Add(message);
        }

        return messages;
    }

    /// <summary>Takes replies until every id from 0 on has one.</summary>
    /// <returns>All ids that came, with those that came twice.</returns>
    public async Task<List<string>> TakeIdsAsync(int count)
    {
        List<string> ids = [];
        await Eventually.IsSoAsync(async () =>
        {
            ids.AddRange((await TakeAsync(Options.Replies)).Select(message => message.BasicProperties.MessageId!));
            return ids.Distinct().Count() >= count;
        });

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}").Order(), ids.Distinct().Order());
        return ids;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in new[] { Options.Requests, Options.Replies, Options.Dead })
        {
            await _channel.QueueDeleteAsync(queue, false, false, CancellationToken.None);
        }

        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
