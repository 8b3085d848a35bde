using RabbitMQ.Client;

namespace GeoTagger.Hosting.Queues;

/// <summary>The queues, all of them quorum queues: what they have confirmed outlives a broker.</summary>
internal static class QueueTopology
{
    /// <summary>
    /// Deliveries after which the broker itself puts a message aside: one that ends every worker that takes it.
    /// Far above the tries of a worker, as every worker that is killed costs all messages it held one delivery.
    /// </summary>
    private const int DeliveryLimit = 20;

    /// <summary>Makes the queues where they are not there yet.</summary>
    public static async Task DeclareAsync(IChannel channel, QueueOptions queues, CancellationToken cancellationToken)
    {
        await DeclareAsync(channel, queues.Dead, [], cancellationToken);
        await DeclareAsync(channel, queues.Replies, [], cancellationToken);
        await DeclareAsync(channel, queues.Requests, new()
        {
            ["x-delivery-limit"] = DeliveryLimit,
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = queues.Dead,
            // The broker's own dead-lettering may lose messages unless it is told not to, and this needs that overflow.
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        }, cancellationToken);
    }

    private static Task<QueueDeclareOk> DeclareAsync(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?>(arguments) { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken);
}
