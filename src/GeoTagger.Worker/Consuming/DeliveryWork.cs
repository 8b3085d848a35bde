using System.Diagnostics;
using System.Threading.Channels;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace GeoTagger.Worker.Consuming;

/// <summary>
/// Does the deliveries of one channel on all cores: tags a document, publishes the answer, and acknowledges the document only when the
/// broker has confirmed that. What waits is done some at a time and published together, which spares the broker, the network
/// and the threads between them most of their ways; what comes alone is answered alone.
/// </summary>
internal sealed partial class DeliveryWork
{
    /// <summary>After so long a thread begins no other document before it has published those that it has done.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Delivery> _waiting = Channel.CreateUnbounded<Delivery>();
    private readonly IChannel _channel;
    private readonly DocumentHandler _handler;
    private readonly TaggingMetrics _metrics;
    private readonly ILogger _logger;
    private readonly Acknowledgements _acknowledgements;
    private readonly int _together;

    /// <summary>Prepares to do what a channel delivers.</summary>
    /// <param name="channel">The channel; publishing on it returns when the broker has confirmed.</param>
    /// <param name="prefetch">Deliveries that it holds at a time.</param>
    /// <param name="handler">Answers a document.</param>
    /// <param name="metrics">Counts what became of them.</param>
    /// <param name="logger">Hears of answers that cannot be published.</param>
    public DeliveryWork(IChannel channel, int prefetch, DocumentHandler handler, TaggingMetrics metrics, ILogger logger)
    {
        (_channel, _handler, _metrics, _logger) = (channel, handler, metrics, logger);
        // While some are tagged, those before them must have the time to be confirmed and replaced.
        _together = Math.Max(1, prefetch / (4 * Environment.ProcessorCount));
        _acknowledgements = new Acknowledgements((tag, multiple) => channel.BasicAckAsync(tag, multiple), atOnce: Math.Max(1, prefetch / 4));
    }

    /// <summary>Takes a delivery; the channel's limit bounds how many wait.</summary>
    public void Take(BasicDeliverEventArgs delivery)
    {
        _acknowledgements.Begin(delivery.DeliveryTag);
        // The body is the client's own buffer and gone after this call.
        _waiting.Writer.TryWrite(new Delivery(delivery.DeliveryTag, delivery.BasicProperties, delivery.Body.ToArray()));
    }

    /// <summary>Does deliveries until told to end, and those begun to their end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var end = cancellationToken.Register(() => _waiting.Writer.TryComplete());
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => WorkAsync(cancellationToken), CancellationToken.None)));
    }

    /// <summary>Acknowledges all that is done; what else was taken stays with the broker.</summary>
    public Task FlushAsync() => UnlessLostAsync(_acknowledgements.FlushAsync);

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        List<Task> ending = [];
        while (!cancellationToken.IsCancellationRequested && await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            List<(Delivery Delivery, Answer? Answer)> answered = [];
            var started = Stopwatch.GetTimestamp();
            while (answered.Count < _together && Stopwatch.GetElapsedTime(started) < MostTime && !cancellationToken.IsCancellationRequested && _waiting.Reader.TryRead(out var delivery))
            {
                answered.Add((delivery, _handler.Handle(delivery)));
            }

            ending.RemoveAll(task => task.IsCompleted);
            ending.AddRange(answered.Select(pair => UnlessLostAsync(() => EndAsync(pair.Delivery, pair.Answer))));
            // The client's own reading and writing wait for a thread too.
            await Task.Yield();
        }

        await Task.WhenAll(ending);
    }

    private async Task EndAsync(Delivery delivery, Answer? answer)
    {
        if (answer is not null && await TryPublishAsync(answer))
        {
            await _acknowledgements.DoneAsync(delivery.Tag);
            _metrics.Message(answer.Outcome);
        }
        else
        {
            await _channel.BasicNackAsync(delivery.Tag, multiple: false, requeue: true);
            await _acknowledgements.ReturnedAsync(delivery.Tag);
            _metrics.Message("retried");
        }
    }

    private async Task<bool> TryPublishAsync(Answer answer)
    {
        try
        {
            await _channel.BasicPublishAsync("", answer.Queue, mandatory: true, answer.Properties, answer.Body);
            return true;
        }
        catch (Exception exception) when (_channel.IsOpen)
        {
            // The broker or the client refused this answer; the connection is well. Put aside after its tries, it stops no other.
            LogRefused(exception.GetType().Name);
            return false;
        }
    }

    /// <summary>What was not acknowledged when the connection is lost is delivered again: nothing is left to be done for it here.</summary>
    private static async Task UnlessLostAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (IsLost(exception))
        {
        }
    }

    private static bool IsLost(Exception exception) => BrokerLink.IsLost(exception) || exception is OperationCanceledException or ObjectDisposedException;

    [LoggerMessage(LogLevel.Error, "An answer cannot be published: {Reason}")]
    private partial void LogRefused(string reason);
}
