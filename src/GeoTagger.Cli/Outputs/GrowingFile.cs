namespace GeoTagger.Cli.Outputs;

/// <summary>A file that only grows, and can be cut back to a length that was noted. What the disk did not take is tried again with the next.</summary>
internal sealed class GrowingFile : IDisposable
{
    private const int Waiting = 1 << 18;
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly MemoryStream _waiting = new();

    /// <summary>Opens a file, or makes it, and forgets what lies behind a length.</summary>
    /// <exception cref="OutputException">It cannot be written, or is shorter than that.</exception>
    public GrowingFile(string path, long length)
    {
        _path = path;
        FileStream? stream = null;
        OutputException.Guard(path, () =>
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
            if (stream.Length < length)
            {
                stream.Dispose();
                throw new IOException("it is shorter than it was when the run was interrupted.");
            }

            stream.SetLength(length);
            stream.Position = length;
        });
        _stream = stream!;
    }

    /// <summary>Its length, with what waits to be written.</summary>
    public long Length => _stream.Position + _waiting.Length;

    /// <summary>Adds to it.</summary>
    /// <exception cref="OutputException">The disk does not take it.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _waiting.Write(bytes);
        if (_waiting.Length >= Waiting)
        {
            Drain();
        }
    }

    /// <summary>Returns when the disk has all of it.</summary>
    /// <exception cref="OutputException">The disk does not take it.</exception>
    public void Flush()
    {
        Drain();
        OutputException.Guard(_path, () => _stream.Flush(flushToDisk: true));
    }

    /// <summary>Closes it. What was not flushed may be missing.</summary>
    public void Dispose() => _stream.Dispose();

    private void Drain() => OutputException.Guard(_path, () =>
    {
        var whole = _stream.Position;
        try
        {
            _stream.Write(_waiting.GetBuffer().AsSpan(0, (int)_waiting.Length));
            _waiting.SetLength(0);
        }
        catch
        {
            // A part of it may be there.
            _stream.SetLength(whole);
            _stream.Position = whole;
            throw;
        }
    });
}
