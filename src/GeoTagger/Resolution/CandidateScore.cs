namespace GeoTagger.Resolution;

/// <summary>What a group makes of one of its candidates; what is true of the place whatever the group says <see cref="SceneCandidate"/>.</summary>
internal struct CandidateScore
{
    /// <summary>Score of the current pass, log-odds.</summary>
    public float Score { get; set; }

    /// <summary>Probability by the current pass, 0 to 1, summing to one over a group and its candidate for none.</summary>
    public float Probability { get; set; }

    /// <summary>Whether the first guess gave it up: it is not scored again and its probability stays 0.</summary>
    public bool IsGivenUp { get; set; }

    /// <summary>Whether it lies in the container that its group names.</summary>
    public bool IsInContainer { get; set; }
}
