using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// An artefact of the tagger: 8 bytes of magic, format version, kind, number of sections, checksum, the length of each section, then
/// the sections, each at a multiple of 64 bytes. Little-endian.
/// </summary>
internal sealed class ModelFile
{
    public const int FormatVersion = 1;
    private const int HeaderLength = 128;
    private const int KindLength = 16;
    private const int MaxSections = 8;
    private const int Alignment = 64;
    private static ReadOnlySpan<byte> Magic => "GTTAGGER"u8;

    private readonly byte[] _bytes;
    private readonly (int Offset, int Length)[] _sections;

    private ModelFile(byte[] bytes, (int, int)[] sections)
    {
        _bytes = bytes;
        _sections = sections;
    }

    /// <summary>The bytes of a section, none where the file ends before it.</summary>
    public ReadOnlySpan<byte> Section(int number) =>
        number < _sections.Length ? _bytes.AsSpan(_sections[number].Offset, _sections[number].Length) : [];

    /// <summary>Checksum of the content, XXH3.</summary>
    public ulong Checksum => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(32));

    /// <summary>Reads a file and checks magic, version, kind, length and checksum.</summary>
    /// <exception cref="TaggerModelException">The file cannot be used.</exception>
    public static ModelFile Open(string path, string kind)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (IOException exception)
        {
            throw new TaggerModelException($"The tagger model {path} cannot be read: {exception.Message}", exception);
        }

        return Parse(bytes, path, kind);
    }

    private static ModelFile Parse(byte[] bytes, string path, string kind)
    {
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new TaggerModelException($"The file {path} is not a tagger model.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != FormatVersion)
        {
            throw new TaggerModelException($"The tagger model {path} has format version {version}; this program reads version {FormatVersion}.");
        }

        var found = Encoding.ASCII.GetString(bytes, 16, KindLength).TrimEnd('\0');
        if (found != kind)
        {
            throw new TaggerModelException($"The tagger model {path} holds {found}, not {kind}.");
        }

        var sections = Sections(bytes);
        if (sections.Length == 0 || sections.Any(section => section.Length < 0) || sections[^1].Offset + (long)sections[^1].Length != bytes.Length
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(32)) != ChecksumOf(bytes))
        {
            throw new TaggerModelException($"The tagger model {path} is damaged: its length or checksum is wrong.");
        }

        return new ModelFile(bytes, sections);
    }

    /// <summary>Writes a file; the same sections give the same bytes.</summary>
    public static void Write(string path, string kind, params ReadOnlySpan<byte[]> sections)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sections.Length, MaxSections);
        var end = HeaderLength;
        var offsets = new int[sections.Length];
        for (var i = 0; i < sections.Length; i++)
        {
            offsets[i] = (end + Alignment - 1) / Alignment * Alignment;
            end = offsets[i] + sections[i].Length;
        }

        var bytes = new byte[end];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), sections.Length);
        Encoding.ASCII.GetBytes(kind, bytes.AsSpan(16, KindLength));
        for (var i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40 + (8 * i)), offsets[i]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(44 + (8 * i)), sections[i].Length);
            sections[i].CopyTo(bytes, offsets[i]);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(32), ChecksumOf(bytes));
        File.WriteAllBytes(path, bytes);
    }

    private static (int Offset, int Length)[] Sections(byte[] bytes)
    {
        var count = Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12)), 0, MaxSections);
        var sections = new (int Offset, int Length)[count];
        for (var i = 0; i < count; i++)
        {
            sections[i] = (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(40 + (8 * i))), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(44 + (8 * i))));
        }

        return sections;
    }

    /// <summary>Over everything but the checksum itself.</summary>
    private static ulong ChecksumOf(byte[] bytes)
    {
        var hash = new XxHash3();
        hash.Append(bytes.AsSpan(0, 32));
        hash.Append(bytes.AsSpan(40));
        return hash.GetCurrentHashAsUInt64();
    }
}
