using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>A trained resolver: the trees of each pass over the document, and the curve that calibrates confidences.</summary>
/// <remarks>The file: 8 bytes of magic, format version (int32), checksum (XXH3, 64 bits), then the body, little-endian.</remarks>
/// <param name="version">What the model is called.</param>
/// <param name="passes">The trees of each pass.</param>
/// <param name="calibration">From the share of the scores to the probability of being right.</param>
internal sealed class ResolverModel(string version, IReadOnlyList<TreeEnsemble> passes, IsotonicCurve calibration)
{
    /// <summary>File of the model in its folder.</summary>
    public const string FileName = "resolver.bin";

    /// <summary>Version of the layout below the header.</summary>
    public const int FormatVersion = 2;

    private const int HeaderLength = 20;
    private static ReadOnlySpan<byte> Magic => "GTRESOLV"u8;

    /// <summary>The first digits of the checksum, or what an unsaved model is called.</summary>
    public string Version { get; } = version;

    public IReadOnlyList<TreeEnsemble> Passes { get; } = passes;

    public IsotonicCurve Calibration { get; } = calibration;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="ResolverModelException">The file is missing, damaged, or made for other features.</exception>
    public static ResolverModel Open(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ResolverModelException($"The resolver model {path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a model file; the same model gives the same bytes.</summary>
    public void Save(string path)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(string.Join(' ', FeatureTable.Columns));
            writer.Write(Passes.Count);
            foreach (var pass in Passes)
            {
                pass.Write(writer);
            }

            Calibration.Write(writer);
        }

        var bytes = new byte[HeaderLength + body.Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), FormatVersion);
        body.GetBuffer().AsSpan(0, (int)body.Length).CopyTo(bytes.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(12), XxHash3.HashToUInt64(bytes.AsSpan(HeaderLength)));
        ReplacedFile.Write(path, bytes);
    }

    private static ResolverModel Parse(byte[] bytes, string path)
    {
        if (bytes.Length < HeaderLength || !bytes.AsSpan().StartsWith(Magic))
        {
            throw new ResolverModelException($"The file {path} is not a resolver model.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != FormatVersion)
        {
            throw new ResolverModelException($"The resolver model {path} has format version {version}; this program reads version {FormatVersion}.");
        }

        var checksum = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(12));
        if (checksum != XxHash3.HashToUInt64(bytes.AsSpan(HeaderLength)))
        {
            throw new ResolverModelException($"The resolver model {path} is damaged: its checksum is wrong.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, HeaderLength, bytes.Length - HeaderLength), Encoding.UTF8);
        try
        {
            return Parse(reader, $"{checksum >> 32:x8}", path);
        }
        catch (Exception exception) when (exception is ArgumentException or EndOfStreamException)
        {
            throw new ResolverModelException($"The resolver model {path} makes no sense: {exception.Message}", exception);
        }
    }

    private static ResolverModel Parse(BinaryReader reader, string version, string path)
    {
        if (reader.ReadString() != string.Join(' ', FeatureTable.Columns))
        {
            throw new ResolverModelException($"The resolver model {path} was trained on other features: train it again.");
        }

        var passes = new List<TreeEnsemble>();
        for (var count = reader.ReadCount(least: 1, sizeof(int)); passes.Count < count;)
        {
            passes.Add(TreeEnsemble.Read(reader));
        }

        return new ResolverModel(version, passes, IsotonicCurve.Read(reader));
    }
}
