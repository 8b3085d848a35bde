using System.Buffers;
using System.IO.Pipelines;

namespace GeoTagger.Api.Memory;

/// <summary>A body whose bytes are counted as they are read.</summary>
internal abstract class MeteredPipe(PipeReader body) : PipeReader
{
    private ReadOnlySequence<byte> _buffer;

    /// <summary>Bytes that are read and not yet used.</summary>
    protected long Buffered => _buffer.Length;

    /// <summary>Bytes that are used.</summary>
    protected long Consumed { get; private set; }

    /// <inheritdoc/>
    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => Note(await body.ReadAsync(cancellationToken));

    /// <inheritdoc/>
    public override bool TryRead(out ReadResult result)
    {
        if (!body.TryRead(out result))
        {
            return false;
        }

        Note(result);
        return true;
    }

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        var rest = _buffer.Slice(consumed);
        Consumed += _buffer.Length - rest.Length;
        _buffer = rest;
        body.AdvanceTo(consumed, examined);
    }

    /// <inheritdoc/>
    public override void CancelPendingRead() => body.CancelPendingRead();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => body.Complete(exception);

    /// <summary>Told after each read; may throw what the reader is to meet.</summary>
    protected virtual void Count()
    {
    }

    private ReadResult Note(ReadResult read)
    {
        _buffer = read.Buffer;
        try
        {
            Count();
        }
        catch
        {
            // The server must find its reader at rest.
            body.AdvanceTo(_buffer.End);
            throw;
        }

        return read;
    }
}
