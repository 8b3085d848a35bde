using System.Diagnostics;
using System.IO.Pipelines;
using GeoTagger.Api.Memory;
using GeoTagger.Hosting;

namespace GeoTagger.Api.Streaming;

/// <summary>
/// The body of a stream. It may rest for as long as it likes between its lines, and in the middle of a short one; what it has sent of a
/// longer one is memory that others wait for.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="share">What it has sent of lines that are not complete.</param>
/// <param name="lineTime">How long a line may take to arrive.</param>
internal sealed class StreamBody(PipeReader body, MemoryShare share, TimeSpan lineTime) : MeteredPipe(body)
{
    /// <summary>What the server would hold of an unread body anyway: so much may rest.</summary>
    private const int Free = HostingExtensions.RequestBufferBytes;

    private long _line = -1;
    private long _begun;

    /// <inheritdoc/>
    /// <exception cref="InsufficientMemoryException">There is no room for more.</exception>
    /// <exception cref="TimeoutException">The line takes too long to arrive.</exception>
    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        // Whole lines have been taken out of it: what is left is the beginning of one.
        if (!share.TryResize(Buffered <= Free ? 0 : Buffered))
        {
            share.Dispose();
            throw new InsufficientMemoryException("There is no room for the line.");
        }

        if (Buffered <= Free)
        {
            return await base.ReadAsync(cancellationToken);
        }

        if (_line != Consumed)
        {
            (_line, _begun) = (Consumed, Stopwatch.GetTimestamp());
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = lineTime - Stopwatch.GetElapsedTime(_begun);
        patience.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            return await base.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The line takes too long to arrive.");
        }
    }
}
