using System.Text.Json;
using System.Threading.Channels;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Cli.Tagging;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace GeoTagger.Cli.Queues;

/// <summary>
/// Takes replies out of the queue into a file. A reply is acknowledged when the disk has it; one that comes again, because a worker
/// or this program was killed in between, is known by its document and dropped. A disk that takes no more ends the run: what was not
/// acknowledged waits in the queue.
/// </summary>
internal sealed class CollectRun(QueueOptions queues, ReplyFile replies, ReplyFile failures, HashSet<UInt128> known)
{
    private const int Batch = 1_000;

    /// <summary>What has been done.</summary>
    public WorkProgress Progress { get; } = new();

    /// <summary>Replies that came again.</summary>
    public long Duplicates { get; private set; }

    /// <summary>When to end: told for how long nothing has come.</summary>
    public required Func<TimeSpan, bool> IsEnd { get; init; }

    /// <summary>Hears of each document that was not known before.</summary>
    public required Action<UInt128> OnNew { get; init; }

    /// <summary>Runs until the end.</summary>
    /// <exception cref="OutputException">The disk does not take the replies; what it has is acknowledged or comes again.</exception>
    public Task RunAsync(CancellationToken cancellationToken) =>
        new BrokerWork(queues, () => Progress.Documents + Duplicates).RunAsync(connection => TakeAsync(connection, cancellationToken), cancellationToken);

    private async Task<bool> TakeAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await BrokerLink.OpenAsync(connection, unconfirmed: 1, cancellationToken);
        await channel.BasicQosAsync(0, 2 * Batch, global: false, cancellationToken);
        var arrived = Channel.CreateUnbounded<Arrived>();
        channel.ChannelShutdownAsync += (_, _) =>
        {
            arrived.Writer.TryComplete();
            return Task.CompletedTask;
        };
        foreach (var queue in new[] { queues.Replies, queues.Dead })
        {
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivery) =>
            {
                arrived.Writer.TryWrite(new Arrived(delivery.DeliveryTag, queue == queues.Dead, new BasicProperties(delivery.BasicProperties), delivery.Body.ToArray()));
                return Task.CompletedTask;
            };
            await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken);
        }

        return await WriteAsync(channel, arrived.Reader, cancellationToken);
    }

    /// <summary>Writes what arrives.</summary>
    /// <returns>Whether it is the end; false when the connection is lost.</returns>
    private async Task<bool> WriteAsync(IChannel channel, ChannelReader<Arrived> arrived, CancellationToken cancellationToken)
    {
        var quiet = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            ulong last = 0;
            for (var i = 0; i < Batch && arrived.TryRead(out var message); i++)
            {
                Write(message);
                last = Math.Max(last, message.Tag);
            }

            if (last > 0)
            {
                // Both queues share the channel, so tags are in the order of arrival and one word acknowledges them all.
                replies.Flush();
                failures.Flush();
                await channel.BasicAckAsync(last, multiple: true, cancellationToken);
                quiet.Restart();
            }
            else if (arrived.Completion.IsCompleted)
            {
                return false;
            }
            else
            {
                await Task.Delay(50, cancellationToken);
            }

            if (IsEnd(quiet.Elapsed))
            {
                return true;
            }
        }
    }

    private void Write(Arrived message)
    {
        var body = MessageBody.Read(message.Properties, message.Body);
        var id = MessageHeaders.Id(message.Properties) ?? (body is null ? null : ReplyFile.IdOf(body));
        var source = Source(message);
        if (id is not null && DocumentKey.Of(id, source) is var key)
        {
            if (!known.Add(key))
            {
                Duplicates++;
                return;
            }

            OnNew(key);
        }

        if (message.IsDead || body is null)
        {
            failures.Add(FailedDocument.ToLine(id, source, Problem(message)));
            Progress.Add(failure: id ?? "");
        }
        else
        {
            replies.Add(ReplyLine.Of(body, source));
            Progress.Add(failure: null);
        }
    }

    private static DocumentSource? Source(Arrived message)
    {
        try
        {
            return MessageHeaders.Bytes(message.Properties, MessageHeaders.Source) is { } json ? JsonSerializer.Deserialize(json, DocumentSourceJsonContext.Readable.DocumentSource) : null;
        }
        catch (JsonException)
        {
            // Of another program, which means something else by it.
            return null;
        }
    }

    private static Problem Problem(Arrived message)
    {
        try
        {
            if (MessageHeaders.Bytes(message.Properties, MessageHeaders.Problem) is { } json && JsonSerializer.Deserialize(json, ApiJson.TypeInfo<Problem>(ApiJson.Options)) is { } problem)
            {
                return problem;
            }
        }
        catch (JsonException)
        {
            // As above.
        }

        return ProblemTypes.InternalError.Because(message.IsDead ? "The broker put it aside: too many workers ended while they had it, or its answer could not be published." : "The reply is damaged.");
    }
}
