using System.Buffers;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace GeoTagger.Gazetteers;

/// <summary>A compiled gazetteer mapped into memory: the only place that holds a pointer into the file.</summary>
internal sealed unsafe class MappedGazetteerFile : IDisposable
{
    private readonly FixedBytes _bytes;
    private readonly GazetteerFormat.Header _header;
    private readonly GazetteerFormat.SectionEntry[] _sections;

    private MappedGazetteerFile(string path, FixedBytes bytes)
    {
        _bytes = bytes;
        _header = *(GazetteerFormat.Header*)bytes.Start;
        _sections = Verify(path);
    }

    /// <summary>Length of the file in bytes.</summary>
    public long Length => _bytes.Length;

    /// <summary>Checksum of the content, as the header has it and the content confirms.</summary>
    public ulong Checksum => _header.Checksum;

    public ulong IndexMultiplier { get; private set; }

    /// <summary>Maps a file and verifies it.</summary>
    /// <exception cref="GazetteerException">It is missing, too short, of another kind or version, or damaged.</exception>
    public static MappedGazetteerFile Open(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                throw new GazetteerException($"The gazetteer '{path}' does not exist; build one with 'geotagger gazetteer build'.");
            }

            var bytes = FixedBytes.Map(path);
            try
            {
                return bytes.Length >= sizeof(GazetteerFormat.Header)
                    ? new MappedGazetteerFile(path, bytes)
                    : throw new GazetteerException($"The gazetteer '{path}' is too short to be one.");
            }
            catch
            {
                bytes.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException($"The gazetteer '{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A section as an array in place. Verified at load to lie inside the file, so an index within the span is safe.</summary>
    public ReadOnlySpan<T> Section<T>(GazetteerFormat.Section section)
        where T : unmanaged
    {
        GazetteerFormat.SectionEntry entry = _sections[(int)section];
        return new ReadOnlySpan<T>(_bytes.Start + entry.Offset, checked((int)(entry.Length / (ulong)sizeof(T))));
    }

    public void Dispose() => _bytes.Dispose();

    private GazetteerFormat.SectionEntry[] Verify(string path)
    {
        if (_header.Magic != GazetteerFormat.Magic)
        {
            throw new GazetteerException($"'{path}' is not a compiled gazetteer.");
        }

        if (_header.Version != GazetteerFormat.Version)
        {
            throw new GazetteerException(
                $"The gazetteer '{path}' has format {_header.Version}, this program reads format {GazetteerFormat.Version}; build it again.");
        }

        if (_header.FileLength != (ulong)Length)
        {
            throw new GazetteerException($"The gazetteer '{path}' is cut off: it has {Length} bytes of {_header.FileLength}.");
        }

        int preambleStart = sizeof(GazetteerFormat.Header), tableStart = preambleStart + sizeof(GazetteerFormat.Preamble);
        int tableLength = GazetteerFormat.SectionCount * sizeof(GazetteerFormat.SectionEntry);
        if (_header.SectionCount != GazetteerFormat.SectionCount || Length < tableStart + tableLength || ContentHash(path) != _header.Checksum)
        {
            throw Damaged(path);
        }

        var start = _bytes.Start;
        IndexMultiplier = ((GazetteerFormat.Preamble*)(start + preambleStart))->IndexMultiplier;
        var sections = new ReadOnlySpan<GazetteerFormat.SectionEntry>(start + tableStart, GazetteerFormat.SectionCount).ToArray();
        return sections.All(entry => entry.Offset <= (ulong)Length && entry.Length <= (ulong)Length - entry.Offset) ? sections : throw Damaged(path);
    }

    // Read, not mapped: mapped pages that were touched once would count as the program's memory for good.
    private static ulong ContentHash(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var hash = new XxHash3();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 18);
        int read;
        for (long position = sizeof(GazetteerFormat.Header); (read = RandomAccess.Read(file, buffer, position)) > 0; position += read)
        {
            hash.Append(buffer.AsSpan(0, read));
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return hash.GetCurrentHashAsUInt64();
    }

    private static GazetteerException Damaged(string path) =>
        new($"The gazetteer '{path}' is damaged: its content does not match its checksum.");
}
