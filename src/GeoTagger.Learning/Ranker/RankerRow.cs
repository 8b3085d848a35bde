namespace GeoTagger.Learning.Ranker;

/// <summary>A candidate with its features, as the ranker is trained on it.</summary>
internal sealed class RankerRow
{
    /// <summary>Values in the order of the feature table.</summary>
    public required float[] Features { get; init; }

    /// <summary>How right the candidate is: 0 wrong, 1 near enough, 2 the very record or the nearest to it.</summary>
    public required float Label { get; init; }

    /// <summary>How much it counts.</summary>
    public required float Weight { get; init; }
}
