using Polly;
using Polly.Retry;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace GeoTagger.Hosting.Queues;

/// <summary>Connects to the broker, and tries for as long as it takes, at growing intervals.</summary>
/// <param name="broker">Where it is.</param>
/// <param name="name">What the connection is called in the broker's own lists.</param>
/// <param name="onRetry">Hears why it did not succeed and how long it waits.</param>
internal sealed class BrokerLink(Uri broker, string name, Action<string, TimeSpan> onRetry)
{
    private readonly ConnectionFactory _factory = new()
    {
        Uri = broker,
        ClientProvidedName = name,
        // Not the client's own recovery: what was in its hands when the connection broke must be taken up anew, not acknowledged late.
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
    };

    private readonly ResiliencePipeline _retry = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(250),
        MaxDelay = TimeSpan.FromSeconds(15),
        ShouldHandle = new PredicateBuilder().Handle<Exception>(IsLost),
        OnRetry = retry =>
        {
            onRetry(retry.Outcome.Exception!.Message, retry.RetryDelay);
            return default;
        },
    }).Build();

    /// <summary>Whether an exception says that the connection is gone, or was never made.</summary>
    public static bool IsLost(Exception exception) =>
        exception is BrokerUnreachableException or OperationInterruptedException or AlreadyClosedException or PublishException or IOException or TimeoutException;

    /// <summary>A connection whose queues are there.</summary>
    public async Task<IConnection> ConnectAsync(QueueOptions queues, CancellationToken cancellationToken) => await _retry.ExecuteAsync(async token =>
    {
        var connection = await _factory.CreateConnectionAsync(token);
        try
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: token);
            await QueueTopology.DeclareAsync(channel, queues, token);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }, cancellationToken);

    /// <summary>A channel whose publishing returns when the broker has the message safe.</summary>
    public static Task<IChannel> OpenAsync(IConnection connection, int unconfirmed, CancellationToken cancellationToken) => connection.CreateChannelAsync(
        new CreateChannelOptions(
            publisherConfirmationsEnabled: true,
            publisherConfirmationTrackingEnabled: true,
            outstandingPublisherConfirmationsRateLimiter: new ThrottlingRateLimiter(unconfirmed)), cancellationToken);
}
