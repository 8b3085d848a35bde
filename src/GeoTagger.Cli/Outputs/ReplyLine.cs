using System.Text.Json;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Outputs;

/// <summary>A line of a result: a reply as the service gives it, with the member <c>source</c> behind its own.</summary>
internal static class ReplyLine
{
    /// <summary>The line of a reply that stands as JSON, with its line end.</summary>
    public static byte[] Of(ReadOnlySpan<byte> reply, DocumentSource? source)
    {
        if (source is null)
        {
            return [.. reply, (byte)'\n'];
        }

        return [.. reply[..reply.LastIndexOf((byte)'}')], .. ",\"source\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(source, DocumentSourceJsonContext.Readable.DocumentSource), .. "}\n"u8];
    }
}
