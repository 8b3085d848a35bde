using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>The features that a model may weigh, each with its row.</summary>
internal sealed class FeatureTable
{
    private readonly uint[] _slots;

    public FeatureTable(uint[] features)
    {
        Features = features;
        _slots = FeatureIndex.Build(features);
    }

    public uint[] Features { get; }

    public int RowOf(uint feature) => new FeatureIndex(_slots).Find(feature);

    /// <summary>Keeps the features that were seen often enough, the most frequent first, at most so many.</summary>
    public static FeatureTable Select(IReadOnlyDictionary<uint, int> counts, int cutoff, int limit) =>
        new([.. counts.Where(pair => pair.Value >= cutoff).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(limit).Select(pair => pair.Key)]);
}
