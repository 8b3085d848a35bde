using System.Diagnostics;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace GeoTagger.Gazetteers;

/// <summary>Writes the sections one after the other into a file beside the target, which it replaces at the end.</summary>
internal sealed class GazetteerFileWriter : IDisposable
{
    private static readonly int HeaderSize = Marshal.SizeOf<GazetteerFormat.Header>();
    private static readonly int FirstSection = HeaderSize + Marshal.SizeOf<GazetteerFormat.Preamble>()
        + (GazetteerFormat.SectionCount * Marshal.SizeOf<GazetteerFormat.SectionEntry>());

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly GazetteerFormat.SectionEntry[] _sections = new GazetteerFormat.SectionEntry[GazetteerFormat.SectionCount];

    public GazetteerFileWriter(string path)
    {
        _path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        _stream = new FileStream(_path + ".new", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20);
        _stream.Position = FirstSection;
    }

    public void Write<T>(GazetteerFormat.Section section, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        Begin(section);
        const int Step = 1 << 20;
        for (int i = 0; i < items.Length; i += Step)
        {
            _stream.Write(MemoryMarshal.AsBytes(items.Slice(i, Math.Min(Step, items.Length - i))));
        }

        End(section);
    }

    public void Write(GazetteerFormat.Section section, byte[] bytes) => Write<byte>(section, bytes);

    public void Write(GazetteerFormat.Section section, Stream content)
    {
        Begin(section);
        content.CopyTo(_stream);
        End(section);
    }

    /// <summary>Fills in section table and header and moves the file to its place.</summary>
    public void Complete(ulong indexMultiplier)
    {
        Debug.Assert(_sections.All(section => section.Offset > 0), "Every section must have been written.");
        long length = _stream.Position;
        _stream.Position = HeaderSize;
        var preamble = new GazetteerFormat.Preamble { IndexMultiplier = indexMultiplier };
        _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<GazetteerFormat.Preamble>(in preamble)));
        _stream.Write(MemoryMarshal.AsBytes<GazetteerFormat.SectionEntry>(_sections));
        _stream.Flush();
        _stream.Position = HeaderSize;
        var hash = new XxHash3();
        hash.Append(_stream);
        var header = new GazetteerFormat.Header
        {
            Magic = GazetteerFormat.Magic,
            Version = GazetteerFormat.Version,
            SectionCount = (uint)GazetteerFormat.SectionCount,
            FileLength = (ulong)length,
            Checksum = hash.GetCurrentHashAsUInt64(),
        };
        _stream.Position = 0;
        _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<GazetteerFormat.Header>(in header)));
        _stream.Dispose();
        File.Move(_path + ".new", _path, overwrite: true);
    }

    public void Dispose() => _stream.Dispose();

    private void Begin(GazetteerFormat.Section section)
    {
        while (_stream.Position % GazetteerFormat.Alignment != 0)
        {
            _stream.WriteByte(0);
        }

        _sections[(int)section].Offset = (ulong)_stream.Position;
    }

    private void End(GazetteerFormat.Section section) =>
        _sections[(int)section].Length = (ulong)_stream.Position - _sections[(int)section].Offset;
}
