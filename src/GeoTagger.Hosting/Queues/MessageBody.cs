using System.IO.Compression;
using RabbitMQ.Client;

namespace GeoTagger.Hosting.Queues;

/// <summary>
/// JSON as the body of a message. A reply says the same of each of its places and shrinks to a quarter, which spares the broker most of
/// what it writes twice, to its log and to its queue.
/// </summary>
internal static class MessageBody
{
    /// <summary>Bytes of a message; RabbitMQ since version 4 takes no longer one unless it is told to, and closes the channel that it came on.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    private const string Gzip = "gzip";

    /// <summary>Shorter ones do not fill a packet, and there is little in them that could repeat.</summary>
    private const int WorthIt = 1_000;

    /// <summary>Compresses a body unless it is short, and notes so in its message's properties.</summary>
    public static byte[] Compress(byte[] json, BasicProperties properties)
    {
        if (json.Length < WorthIt)
        {
            return json;
        }

        using var compressed = new MemoryStream(json.Length / 2);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(json);
        }

        properties.ContentEncoding = Gzip;
        return compressed.ToArray();
    }

    /// <summary>The body of a message as it was before it was compressed, if it was; null when it is damaged.</summary>
    public static byte[]? Read(IReadOnlyBasicProperties properties, byte[] body)
    {
        if (properties.ContentEncoding != Gzip)
        {
            return body;
        }

        try
        {
            using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
            using var json = new MemoryStream(4 * body.Length);
            gzip.CopyTo(json);
            return json.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
