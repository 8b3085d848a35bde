using System.IO.Compression;
using System.IO.Pipelines;

namespace GeoTagger.Cli.Inputs;

/// <summary>Unpacks gzip and zstd by what the first bytes are, whatever the file is called.</summary>
internal static class Decompression
{
    /// <summary>How the names of packed files end.</summary>
    public static readonly string[] Endings = [".gz", ".zst"];

    private static readonly byte[] Gzip = [0x1F, 0x8B];
    private static readonly byte[] Zstd = [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>The stream itself, or what is packed in it.</summary>
    public static async Task<Stream> OpenAsync(Stream packed, CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(packed, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        var start = await reader.ReadAtLeastAsync(Zstd.Length, cancellationToken);
        var magic = new byte[Math.Min(Zstd.Length, start.Buffer.Length)];
        var position = 0;
        foreach (var part in start.Buffer.Slice(0, magic.Length))
        {
            part.Span.CopyTo(magic.AsSpan(position));
            position += part.Length;
        }

        reader.AdvanceTo(start.Buffer.Start);
        var whole = reader.AsStream();
        return magic.AsSpan().StartsWith(Gzip) ? new GZipStream(whole, CompressionMode.Decompress)
            : magic.AsSpan().SequenceEqual(Zstd) ? new ZstdSharp.DecompressionStream(whole, leaveOpen: false)
            : whole;
    }
}
