namespace GeoTagger.Cli.Inputs;

/// <summary>
/// A pipe or standard input, on which reading may last for ever and which the system cannot be asked to give up: whoever no longer wants
/// it goes away, and what it may read then is lost.
/// </summary>
/// <param name="pipe">The pipe.</param>
internal sealed class PatientStream(Stream pipe) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => pipe.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Into bytes of its own, as the caller's may serve another purpose by the time that something comes.
        var own = new byte[buffer.Length];
        var read = await Task.Run(() => pipe.Read(own), CancellationToken.None).WaitAsync(cancellationToken);
        own.AsMemory(0, read).CopyTo(buffer);
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
