namespace GeoTagger;

/// <summary>A place that a toponym may mean.</summary>
/// <param name="place">Index of the place in the gazetteer.</param>
/// <param name="match">How the mention's words led to it.</param>
public sealed class Candidate(int place, MatchType match)
{
    /// <summary>Index of the place in the gazetteer.</summary>
    public int Place { get; } = place;

    /// <summary>How the mention's words led to it.</summary>
    public MatchType Match { get; } = match;

    /// <summary>The resolver's score; higher is better, comparable within one mention only.</summary>
    public double Score { get; set; }

    /// <summary>Calibrated probability that this place is meant, 0 to 1.</summary>
    public double Confidence { get; set; }
}
