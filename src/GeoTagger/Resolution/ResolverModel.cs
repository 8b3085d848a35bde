using System.Text;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>A trained resolver: the trees of each pass over the document, and the curve that calibrates confidences.</summary>
/// <param name="version">What the model is called.</param>
/// <param name="passes">The trees of each pass.</param>
/// <param name="calibration">From the share of the scores to the probability of being right.</param>
internal sealed class ResolverModel(string version, IReadOnlyList<TreeEnsemble> passes, IsotonicCurve calibration)
{
    private const uint Magic = 0x31525447; // "GTR1"

    public string Version { get; } = version;

    public IReadOnlyList<TreeEnsemble> Passes { get; } = passes;

    public IsotonicCurve Calibration { get; } = calibration;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="ResolverModelException">The file is missing, damaged, or made for other features.</exception>
    public static ResolverModel Open(string path)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
            return Read(reader, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ResolverModelException($"The resolver model {path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a model file.</summary>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(string.Join(' ', FeatureTable.Columns));
        writer.Write(Passes.Count);
        foreach (var pass in Passes)
        {
            pass.Write(writer);
        }

        Calibration.Write(writer);
    }

    private static ResolverModel Read(BinaryReader reader, string path)
    {
        if (reader.ReadUInt32() != Magic)
        {
            throw new ResolverModelException($"The resolver model {path} is of another format.");
        }

        var version = reader.ReadString();
        if (reader.ReadString() != string.Join(' ', FeatureTable.Columns))
        {
            throw new ResolverModelException($"The resolver model {path} was trained on other features: train it again.");
        }

        var passes = new TreeEnsemble[reader.ReadInt32()];
        for (var i = 0; i < passes.Length; i++)
        {
            passes[i] = TreeEnsemble.Read(reader);
        }

        return new ResolverModel(version, passes, IsotonicCurve.Read(reader));
    }
}
