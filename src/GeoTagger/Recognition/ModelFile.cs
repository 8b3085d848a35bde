using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// An artefact of the tagger: 8 bytes of magic, format version, kind, number of sections, checksum, the length of each section, then
/// the sections, each at a multiple of 64 bytes. Little-endian.
/// </summary>
internal sealed class ModelFile : IDisposable
{
    public const int FormatVersion = 1;
    private const int HeaderLength = 128;
    private const int KindLength = 16;
    private const int MaxSections = 8;
    private const int Alignment = 64;
    private static ReadOnlySpan<byte> Magic => "GTTAGGER"u8;

    private readonly FixedBytes _bytes;
    private readonly string _path;
    private readonly (int Offset, int Length)[] _sections;

    private ModelFile(FixedBytes bytes, string path, (int, int)[] sections)
    {
        _bytes = bytes;
        _path = path;
        _sections = sections;
        Checksum = ChecksumIn(AsSpan(bytes));
    }

    /// <summary>The bytes of a section, none where the file ends before it.</summary>
    public unsafe ReadOnlySpan<byte> Section(int number) =>
        number < _sections.Length ? new(_bytes.Start + _sections[number].Offset, _sections[number].Length) : [];

    /// <summary>The numbers that a section holds.</summary>
    /// <exception cref="TaggerModelException">They are not whole.</exception>
    public ReadOnlySpan<T> Numbers<T>(int section)
        where T : unmanaged
    {
        var bytes = Section(section);
        Require(bytes.Length % Unsafe.SizeOf<T>() == 0, $"section {section} ends within a number");
        return MemoryMarshal.Cast<byte, T>(bytes);
    }

    /// <summary>The slots of a hash table: a power of two of them, one at least free (0), so that every search stays inside and ends.</summary>
    /// <exception cref="TaggerModelException">The section holds no such table.</exception>
    public ReadOnlySpan<T> Table<T>(int section)
        where T : unmanaged, IBinaryInteger<T>
    {
        var slots = Numbers<T>(section);
        Require(BitOperations.IsPow2(slots.Length) && slots.Contains(T.Zero), $"section {section} is no hash table");
        return slots;
    }

    /// <summary>Refuses the file unless something holds, which its right checksum does not tell.</summary>
    /// <param name="holds">Whether it does.</param>
    /// <param name="otherwise">What is wrong when it does not.</param>
    /// <exception cref="TaggerModelException">It does not.</exception>
    public void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new TaggerModelException($"The tagger model {_path} makes no sense: {otherwise}.");
        }
    }

    /// <summary>Refuses the file unless it was trained with what it is to be used with.</summary>
    /// <param name="then">Checksum of what it was trained with.</param>
    /// <param name="now">Checksum of what it is to be used with.</param>
    /// <param name="what">What that is.</param>
    /// <exception cref="TaggerModelException">They differ.</exception>
    public void RequireTrainedWith(ulong then, ulong now, string what)
    {
        if (then != now)
        {
            throw new TaggerModelException($"The tagger model {_path} was trained with other {what}: train it again, or take all files of one training.");
        }
    }

    /// <summary>Checksum of the content, XXH3.</summary>
    public ulong Checksum { get; }

    /// <summary>Maps a file and checks magic, version, kind, length and checksum.</summary>
    /// <exception cref="TaggerModelException">The file cannot be used.</exception>
    public static ModelFile Open(string path, string kind)
    {
        FixedBytes bytes;
        try
        {
            bytes = FixedBytes.Map(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TaggerModelException($"The tagger model {path} cannot be read: {exception.Message}", exception);
        }

        return Parse(bytes, path, kind);
    }

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();

    /// <summary>Takes the bytes of a file that was read, and checks them.</summary>
    /// <param name="bytes">They stay in use.</param>
    /// <param name="path">What messages call the file.</param>
    /// <param name="kind">What it must hold.</param>
    /// <exception cref="TaggerModelException">The file cannot be used.</exception>
    public static ModelFile Parse(byte[] bytes, string path, string kind) => Parse(FixedBytes.Pin(bytes), path, kind);

    private static ModelFile Parse(FixedBytes bytes, string path, string kind)
    {
        try
        {
            return new ModelFile(bytes, path, Check(AsSpan(bytes), path, kind));
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    private static (int Offset, int Length)[] Check(ReadOnlySpan<byte> bytes, string path, string kind)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Magic))
        {
            throw new TaggerModelException($"The file {path} is not a tagger model.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != FormatVersion)
        {
            throw new TaggerModelException($"The tagger model {path} has format version {version}; this program reads version {FormatVersion}.");
        }

        var found = Encoding.ASCII.GetString(bytes.Slice(16, KindLength)).TrimEnd('\0');
        if (found != kind)
        {
            throw new TaggerModelException($"The tagger model {path} holds {found}, not {kind}.");
        }

        var sections = Sections(bytes);
        if (!AreInOrder(sections, bytes.Length) || ChecksumIn(bytes) != ChecksumOf(bytes))
        {
            throw new TaggerModelException($"The tagger model {path} is damaged: its length or checksum is wrong.");
        }

        return sections;
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

        Seal(bytes);
        ReplacedFile.Write(path, bytes);
    }

    /// <summary>Writes the checksum of all that a file holds into it.</summary>
    public static void Seal(byte[] bytes) => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(32), ChecksumOf(bytes));

    private static (int Offset, int Length)[] Sections(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]), 0, MaxSections);
        var sections = new (int Offset, int Length)[count];
        for (var i = 0; i < count; i++)
        {
            sections[i] = (BinaryPrimitives.ReadInt32LittleEndian(bytes[(40 + (8 * i))..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(44 + (8 * i))..]));
        }

        return sections;
    }

    /// <summary>Whether each section begins where the one before has ended, and the last ends with the file.</summary>
    private static bool AreInOrder((int Offset, int Length)[] sections, int end)
    {
        long free = HeaderLength;
        foreach (var (offset, length) in sections)
        {
            if (offset < free || offset % Alignment != 0 || length < 0)
            {
                return false;
            }

            free = (long)offset + length;
        }

        return sections.Length > 0 && free == end;
    }

    /// <summary>A file of more than 2 GB is none of ours; its length does not fit then.</summary>
    private static unsafe ReadOnlySpan<byte> AsSpan(FixedBytes bytes) => new(bytes.Start, (int)Math.Min(bytes.Length, int.MaxValue));

    private static ulong ChecksumIn(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[32..]);

    /// <summary>Over everything but the checksum itself.</summary>
    private static ulong ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        var hash = new XxHash3();
        hash.Append(bytes[..32]);
        hash.Append(bytes[40..]);
        return hash.GetCurrentHashAsUInt64();
    }
}
