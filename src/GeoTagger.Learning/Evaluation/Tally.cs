namespace GeoTagger.Learning.Evaluation;

/// <summary>How many of some toponyms were resolved right.</summary>
/// <param name="Key">What they have in common.</param>
/// <param name="Right">Those with the right place.</param>
/// <param name="Total">All of them.</param>
public readonly record struct Tally(string Key, int Right, int Total)
{
    /// <summary>Share of the right ones, 0 to 1.</summary>
    public double Share => Total == 0 ? 0 : (double)Right / Total;

    /// <summary>Those with a wrong place or none.</summary>
    public int Wrong => Total - Right;
}
