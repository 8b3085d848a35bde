namespace GeoTagger.Resolution.Features;

/// <summary>What the record alone says: how prominent it is, what it is, which of its names was used. -1 for the candidate for none.</summary>
internal static class PlaceFeatures
{
    /// <summary>Prominence before anything of the text is known, 0 to 1.</summary>
    public static float Prominence(in CandidateView view) => view.IsNone ? -1 : view.Candidate.Prominence;

    /// <summary>Decimal logarithm of the population, 0 when unknown.</summary>
    public static float LogPopulation(in CandidateView view) => view.IsNone ? -1 : MathF.Log10(1 + view.Candidate.Population);

    /// <summary>Natural logarithm of the number of names.</summary>
    public static float LogNames(in CandidateView view) => view.IsNone ? -1 : MathF.Log(1 + view.Candidate.NameCount);

    /// <summary>The <see cref="PlaceKind"/>, ordered from wide to narrow.</summary>
    public static float Kind(in CandidateView view) => view.IsNone ? -1 : (float)view.Candidate.Kind;

    /// <summary>The <see cref="MatchType"/>, ordered from sure to unsure.</summary>
    public static float Match(in CandidateView view) => view.IsNone ? -1 : (float)view.Candidate.Match;

    /// <summary>Natural logarithm of one more than the number of candidates before it, which are more prominent.</summary>
    public static float Rank(in CandidateView view) => view.IsNone ? -1 : MathF.Log(1 + view.Index);
}
