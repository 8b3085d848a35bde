namespace GeoTagger.Learning.Ranker;

/// <summary>How right a candidate is.</summary>
internal enum CandidateLabel
{
    /// <summary>Another place.</summary>
    Wrong,

    /// <summary>Not what is meant, but near enough to count as right.</summary>
    Near,

    /// <summary>The very record or the nearest to the gold point; exactly one of a group.</summary>
    Right,
}
