using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Splits a stream of any length into its lines; holds one of them at a time.</summary>
internal static class LineReader
{
    private const byte LineFeed = (byte)'\n';
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that hold more than white space, until the stream ends or its reader is told to end by <see cref="PipeReader.CancelPendingRead"/>.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">Bytes of a line that is still read; a longer one is skipped as it arrives.</param>
    /// <param name="cancellationToken">Ends the reading with an exception.</param>
    public static async IAsyncEnumerable<Line> ReadAsync(PipeReader stream, long maxBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long number = 1;
        var skipping = false;
        while (true)
        {
            var read = await stream.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            try
            {
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
                if (read.IsCompleted && ToLine(buffer, number, skipping, maxBytes) is { } last)
                {
                    yield return last;
                }
            }
            finally
            {
                // Also when nobody wants the rest: the server must find its reader at rest.
                stream.AdvanceTo(skipping ? buffer.End : buffer.Start, buffer.End);
            }

            if (read.IsCanceled || read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static Line? ToLine(ReadOnlySequence<byte> content, long number, bool skipping, long maxBytes)
    {
        if (skipping || content.Length > maxBytes)
        {
            return new Line(number, null);
        }

        var bytes = content.ToArray();
        if (number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        return bytes.AsSpan().ContainsAnyExcept(" \t\r"u8) ? new Line(number, bytes) : null;
    }
}
