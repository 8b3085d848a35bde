using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

/// <summary>A model of two types and a few features, without a network.</summary>
internal static class TinyModels
{
    public const string Kind = "tiny";

    /// <summary>Its features are the numbers from 1 to this one, each shifted by 20 bits.</summary>
    public const int Features = 9;

    private static readonly LabelSet Labels = new(2);

    /// <summary>The bytes of its file.</summary>
    public static byte[] Crf()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            CrfModel.Write(path, Kind, new CrfParameters
            {
                Labels = Labels,
                Groups = FeatureGroups.None,
                Basis = default,
                Features = [.. Enumerable.Range(1, Features).Select(feature => (uint)feature << 20)],
                Weights = [.. Enumerable.Range(0, Features * Labels.Stride).Select(place => (float)(place * 7 % 13) - 6)],
                Transitions = LinearChain.EmptyTransitions(Labels),
                Network = [],
                PlainWords = PlainWords.Of([WordHash.Of("said")]),
                Calibration = [(1, 0), (1, 0)],
                LargestWeight = sbyte.MaxValue,
            });
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
