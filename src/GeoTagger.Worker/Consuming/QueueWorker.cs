using GeoTagger.Hosting;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Queues;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace GeoTagger.Worker.Consuming;

/// <summary>Takes documents from the queue as long as the program runs, over as many connections as that takes.</summary>
internal sealed partial class QueueWorker(
    PipelineHolder pipeline, DocumentHandler handler, TaggingMetrics metrics, BrokerState state, IOptions<QueueOptions> options, IHostApplicationLifetime lifetime, ILogger<QueueWorker> logger) : BackgroundService
{
    private readonly QueueOptions _queues = options.Value;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!pipeline.IsReady)
        {
            await Task.Delay(20, stoppingToken);
        }

        var link = new BrokerLink(_queues.Broker, "geotagger-worker", (reason, wait) => LogWaiting(reason, wait.TotalSeconds)) { WaitsForHost = true };
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await link.ConnectAsync(_queues, stoppingToken);
                await ConsumeAsync(connection, stoppingToken);
            }
            catch (Exception exception) when (BrokerLink.IsLost(exception))
            {
                LogLost(BrokerFault.Of(exception, _queues.Broker).Sentence);
            }
            catch (BrokerException exception)
            {
                state.Fail(exception.Message);
                lifetime.StopApplication();
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
        }
    }

    /// <summary>Takes documents until the connection is lost or the program is told to stop; then those begun are ended, and the others go back.</summary>
    private async Task ConsumeAsync(IConnection connection, CancellationToken stoppingToken)
    {
        await using var channel = await BrokerLink.OpenAsync(connection, unconfirmed: 2 * _queues.Prefetch, stoppingToken);
        await channel.BasicQosAsync(0, (ushort)_queues.Prefetch, global: false, stoppingToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        channel.ChannelShutdownAsync += (_, _) => ending.CancelAsync();
        var work = new DeliveryWork(channel, _queues.Prefetch, handler, metrics, logger);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            work.Take(delivery);
            return Task.CompletedTask;
        };
        var tag = await channel.BasicConsumeAsync(_queues.Requests, autoAck: false, consumer, stoppingToken);
        state.Set(true);
        LogConsuming(_queues.Requests, _queues.Prefetch);
        await work.RunAsync(ending.Token);
        state.Set(false);
        if (!channel.IsOpen)
        {
            LogLost(channel.CloseReason?.ReplyText ?? "closed");
            return;
        }

        await channel.BasicCancelAsync(tag, cancellationToken: CancellationToken.None);
        await work.FlushAsync();
        await channel.CloseAsync(CancellationToken.None);
        LogDrained();
    }

    [LoggerMessage(LogLevel.Information, "Taking documents from {Queue}, at most {Prefetch} at a time")]
    private partial void LogConsuming(string queue, int prefetch);

    [LoggerMessage(LogLevel.Warning, "The broker cannot be reached: {Reason} Trying again in {Seconds:0.0} s")]
    private partial void LogWaiting(string reason, double seconds);

    [LoggerMessage(LogLevel.Warning, "The connection to the broker is lost: {Reason}")]
    private partial void LogLost(string reason);

    [LoggerMessage(LogLevel.Information, "All documents that were begun are done; the others are back in the queue")]
    private partial void LogDrained();
}
