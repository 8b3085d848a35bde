namespace GeoTagger.Cli.Outputs;

/// <summary>A file that only grows, and can be cut back to a length that was noted.</summary>
internal sealed class GrowingFile : IDisposable
{
    private readonly FileStream _stream;

    /// <summary>Opens a file, or makes it, and forgets what lies behind a length.</summary>
    public GrowingFile(string path, long length)
    {
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
        if (_stream.Length < length)
        {
            _stream.Dispose();
            throw new IOException($"'{path}' is shorter than it was when the run was interrupted.");
        }

        _stream.SetLength(length);
        _stream.Position = length;
    }

    /// <summary>Its length.</summary>
    public long Length => _stream.Position;

    /// <summary>Adds to it.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <summary>Returns when the disk has all of it.</summary>
    public void Flush() => _stream.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
