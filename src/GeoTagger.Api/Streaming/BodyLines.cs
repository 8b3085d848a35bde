using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace GeoTagger.Api.Streaming;

/// <summary>Splits a body of any length into its lines; holds one of them at a time.</summary>
internal static class BodyLines
{
    private const byte LineFeed = (byte)'\n';
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that hold more than white space, until the body ends or its reader is told to end by <see cref="PipeReader.CancelPendingRead"/>.</summary>
    /// <param name="body">The body.</param>
    /// <param name="maxBytes">Bytes of a line that is still read; a longer one is skipped as it arrives.</param>
    /// <param name="cancellationToken">Ends the reading with an exception.</param>
    public static async IAsyncEnumerable<BodyLine> ReadAsync(PipeReader body, long maxBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long number = 1;
        var skipping = false;
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.IsCanceled)
            {
                yield break;
            }

            var buffer = read.Buffer;
            while (buffer.PositionOf(LineFeed) is { } end)
            {
                if (ToLine(buffer.Slice(0, end), number++, skipping, maxBytes) is { } line)
                {
                    yield return line;
                }

                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            skipping |= buffer.Length > maxBytes;
            if (read.IsCompleted)
            {
                if (ToLine(buffer, number, skipping, maxBytes) is { } last)
                {
                    yield return last;
                }

                yield break;
            }

            body.AdvanceTo(skipping ? buffer.End : buffer.Start, buffer.End);
        }
    }

    private static BodyLine? ToLine(ReadOnlySequence<byte> content, long number, bool skipping, long maxBytes)
    {
        if (skipping || content.Length > maxBytes)
        {
            return new BodyLine(number, null);
        }

        var bytes = content.ToArray();
        if (number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        return bytes.AsSpan().ContainsAnyExcept(" \t\r"u8) ? new BodyLine(number, bytes) : null;
    }
}
