using Polly;
using Polly.Retry;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace GeoTagger.Hosting.Queues;

/// <summary>
/// Connects to the broker, and tries for as long as it takes, at growing intervals; only what is wrong from the beginning and stays so,
/// such as a password, ends the trying.
/// </summary>
internal sealed class BrokerLink
{
    /// <summary>Bytes of a message that the client takes: no less than any broker takes unless it is told to.</summary>
    private const int MostInboundBytes = 128 * 1024 * 1024;

    private readonly Uri _broker;
    private readonly ConnectionFactory _factory;
    private readonly ResiliencePipeline _retry;
    private bool _hasConnected;

    /// <summary>Prepares to connect.</summary>
    /// <param name="broker">Where it is.</param>
    /// <param name="name">What the connection is called in the broker's own lists.</param>
    /// <param name="onRetry">Hears why it did not succeed, a sentence, and how long it waits.</param>
    public BrokerLink(Uri broker, string name, Action<string, TimeSpan> onRetry)
    {
        _broker = broker;
        _factory = new ConnectionFactory
        {
            Uri = broker,
            ClientProvidedName = name,
            // Not the client's own recovery: what was in its hands when the connection broke must be taken up anew, not acknowledged late.
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            MaxInboundMessageBodySize = MostInboundBytes,
        };
        _retry = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(250),
            MaxDelay = TimeSpan.FromSeconds(15),
            ShouldHandle = new PredicateBuilder().Handle<Exception>(IsLost),
            OnRetry = retry =>
            {
                onRetry(BrokerFault.Of(retry.Outcome.Exception!, broker).Sentence, retry.RetryDelay);
                return default;
            },
        }).Build();
    }

    /// <summary>Whether it waits for a host whose name nobody knows: one that is started together with the broker may be first.</summary>
    public bool WaitsForHost { get; init; }

    /// <summary>Whether an exception says that the connection is gone, or was never made.</summary>
    public static bool IsLost(Exception exception) =>
        exception is BrokerUnreachableException or OperationInterruptedException or AlreadyClosedException or PublishException or IOException or TimeoutException;

    /// <summary>A connection whose queues are there.</summary>
    /// <exception cref="BrokerException">It was never reached, and trying again is of no use.</exception>
    public async Task<IConnection> ConnectAsync(QueueOptions queues, CancellationToken cancellationToken) => await _retry.ExecuteAsync(async token =>
    {
        try
        {
            var connection = await TryConnectAsync(queues, token);
            _hasConnected = true;
            return connection;
        }
        catch (Exception exception) when (!_hasConnected && IsLost(exception) && Final(exception) is { } sentence)
        {
            throw new BrokerException(sentence);
        }
    }, cancellationToken);

    /// <summary>A channel whose publishing returns when the broker has the message safe.</summary>
    public static Task<IChannel> OpenAsync(IConnection connection, int unconfirmed, CancellationToken cancellationToken) => connection.CreateChannelAsync(
        new CreateChannelOptions(
            publisherConfirmationsEnabled: true,
            publisherConfirmationTrackingEnabled: true,
            outstandingPublisherConfirmationsRateLimiter: new ThrottlingRateLimiter(unconfirmed)), cancellationToken);

    private async Task<IConnection> TryConnectAsync(QueueOptions queues, CancellationToken cancellationToken)
    {
        var connection = await _factory.CreateConnectionAsync(cancellationToken);
        try
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            await QueueTopology.DeclareAsync(channel, queues, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private string? Final(Exception exception) => BrokerFault.Of(exception, _broker) is { IsFinal: true } fault && !(fault.IsHost && WaitsForHost) ? fault.Sentence : null;
}
