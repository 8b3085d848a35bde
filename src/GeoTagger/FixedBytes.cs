using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace GeoTagger;

/// <summary>Bytes that do not move, read through a pointer: a file mapped into memory, which all processes that map it share, or an array.</summary>
internal sealed unsafe class FixedBytes : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private GCHandle _array;
    private volatile bool _disposed;

    private FixedBytes(string path)
    {
        using var handle = File.OpenHandle(path);

        // Not that of the path: of a link it is the link's own. Nothing can be mapped of an empty file.
        Length = RandomAccess.GetLength(handle);
        if (Length > 0)
        {
            _file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
            _start += _view.PointerOffset;
        }
    }

    private FixedBytes(byte[] bytes)
    {
        Length = bytes.Length;
        _array = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        _start = (byte*)_array.AddrOfPinnedObject();
    }

    /// <summary>How many there are.</summary>
    public long Length { get; }

    /// <summary>The first; those behind it are the caller's to count.</summary>
    /// <exception cref="ObjectDisposedException">They are given back: a read would end the process.</exception>
    public byte* Start
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _start;
        }
    }

    /// <summary>Maps a file, which must not be written to as long as it is mapped; a new one may take its name.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FixedBytes Map(string path) => new(path);

    /// <summary>Pins an array.</summary>
    public static FixedBytes Pin(byte[] bytes) => new(bytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
        if (_array.IsAllocated)
        {
            _array.Free();
        }
    }
}
