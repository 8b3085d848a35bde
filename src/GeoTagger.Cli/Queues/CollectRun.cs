using System.Text.Json;
using System.Threading.Channels;
using GeoTagger.Cli.Progress;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace GeoTagger.Cli.Queues;

/// <summary>
/// Takes replies out of the queue into a file. A reply is acknowledged when the disk has it; one that comes again, because a worker
/// or this program was killed in between, is known by its id and dropped.
/// </summary>
internal sealed class CollectRun(QueueOptions queues, ReplyFile replies, ReplyFile failures, SeenIds seen)
{
    private const int Batch = 1_000;

    /// <summary>What has been done.</summary>
    public WorkProgress Progress { get; } = new();

    /// <summary>Replies that came again.</summary>
    public long Duplicates { get; private set; }

    /// <summary>When to end: told the number of ids that are known and for how long nothing has come.</summary>
    public required Func<int, TimeSpan, bool> IsEnd { get; init; }

    /// <summary>Runs until the end, over as many connections as that takes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var link = BrokerArguments.Link(queues);
        var ended = false;
        while (!ended)
        {
            try
            {
                await using var connection = await link.ConnectAsync(queues, cancellationToken);
                ended = await TakeAsync(connection, cancellationToken);
            }
            catch (Exception exception) when (BrokerLink.IsLost(exception) || exception is ChannelClosedException)
            {
                await Console.Error.WriteLineAsync($"The connection to the broker is lost: {exception.Message}");
            }
        }
    }

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

            if (IsEnd(seen.Count, quiet.Elapsed))
            {
                return true;
            }
        }
    }

    private void Write(Arrived message)
    {
        var body = MessageBody.Read(message.Properties, message.Body);
        var id = message.Properties.MessageId ?? (body is null ? null : ReplyFile.IdOf(body));
        if (id is not null && !seen.Add(id))
        {
            Duplicates++;
            return;
        }

        var failed = message.IsDead || body is null;
        if (failed)
        {
            failures.Add(ToFailure(id, message));
        }
        else
        {
            replies.Add(body);
        }

        Progress.Add(failed);
    }

    private static byte[] ToFailure(string? id, Arrived message)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WritePropertyName("error");
            if (MessageHeaders.Text(message.Properties, MessageHeaders.Problem) is { } problem)
            {
                writer.WriteRawValue(problem);
            }
            else
            {
                writer.WriteStringValue(message.IsDead ? "The broker put it aside: too many workers ended while they had it." : "The reply is damaged.");
            }

            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
