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

    /// <summary>Where the document comes from, as whoever published it says; its answer carries it, too.</summary>
    public const string Source = "geotagger-source";

    private const string LongId = "geotagger-id";

    /// <summary>Bytes of a message's own id; AMQP counts them in one byte.</summary>
    private const int MessageIdBytes = 255;

    /// <summary>Bytes of a longer id; all headers together must fit a frame, of 128 KB unless broker and client agree on less.</summary>
    private const int LongIdBytes = 4_096;

    private const string DeliveryCount = "x-delivery-count";

    /// <summary>Deliveries of a message before this one, as a quorum queue counts them.</summary>
    public static long Deliveries(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(DeliveryCount, out var count) == true ? Convert.ToInt64(count, CultureInfo.InvariantCulture) : 0;

    /// <summary>A header as its bytes; null when there is none.</summary>
    public static byte[]? Bytes(IReadOnlyBasicProperties properties, string name) =>
        properties.Headers?.TryGetValue(name, out var value) == true ? value as byte[] : null;

    /// <summary>A header that is text; null when there is none.</summary>
    public static string? Text(IReadOnlyBasicProperties properties, string name) =>
        Bytes(properties, name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The id of the document; null when it has none, or a very long one, which the body alone holds.</summary>
    public static string? Id(IReadOnlyBasicProperties properties) => properties.MessageId ?? Text(properties, LongId);

    /// <summary>Properties of a message about a document.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="traceParent">The trace that it is part of.</param>
    /// <param name="source">Where it comes from, UTF-8.</param>
    public static BasicProperties For(string? id, string? traceParent, byte[]? source = null)
    {
        var properties = new BasicProperties
        {
            ContentType = "application/json",
            Persistent = true,
            Headers = new Dictionary<string, object?>(),
        };
        switch (id is null ? 0 : Encoding.UTF8.GetByteCount(id))
        {
            case > 0 and <= MessageIdBytes:
                properties.MessageId = id;
                break;
            case > MessageIdBytes and <= LongIdBytes:
                properties.Headers[LongId] = id;
                break;
        }

        if (source is not null)
        {
            properties.Headers[Source] = source;
        }

        if (traceParent is not null)
        {
            properties.Headers[TraceParent] = traceParent;
        }

        return properties;
    }
}
