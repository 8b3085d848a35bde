using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace GeoTagger.Hosting.Queues;

/// <summary>What messages carry beside their document.</summary>
internal static class MessageHeaders
{
    /// <summary>The problem of a document that was put aside, as JSON.</summary>
    public const string Problem = "geotagger-problem";

    /// <summary>How often it was tried.</summary>
    public const string Tries = "geotagger-tries";

    /// <summary>W3C Trace Context.</summary>
    public const string TraceParent = "traceparent";

    private const string DeliveryCount = "x-delivery-count";

    /// <summary>Deliveries of a message before this one, as a quorum queue counts them.</summary>
    public static long Deliveries(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(DeliveryCount, out var count) == true ? Convert.ToInt64(count, CultureInfo.InvariantCulture) : 0;

    /// <summary>A header that is text; null when there is none.</summary>
    public static string? Text(IReadOnlyBasicProperties properties, string name) =>
        properties.Headers?.TryGetValue(name, out var value) == true && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Properties of a message about a document.</summary>
    public static BasicProperties For(string? id, string? traceParent)
    {
        var properties = new BasicProperties
        {
            ContentType = "application/json",
            Persistent = true,
            Headers = new Dictionary<string, object?>(),
        };
        if (id is not null)
        {
            properties.MessageId = id;
        }

        if (traceParent is not null)
        {
            properties.Headers[TraceParent] = traceParent;
        }

        return properties;
    }
}
