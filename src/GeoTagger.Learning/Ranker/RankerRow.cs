namespace GeoTagger.Learning.Ranker;

/// <summary>A candidate with its features, as the ranker is trained on it.</summary>
internal sealed class RankerRow
{
    /// <summary>Values in the order of the feature table.</summary>
    public required float[] Features { get; init; }

    /// <summary>Whether the candidate is the one that is meant.</summary>
    public required bool IsRight { get; init; }

    /// <summary>How much it counts.</summary>
    public required float Weight { get; init; }
}
