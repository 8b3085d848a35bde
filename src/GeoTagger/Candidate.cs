namespace GeoTagger;

/// <summary>A place that a toponym may mean.</summary>
/// <param name="Place">Index of the place in the gazetteer.</param>
/// <param name="Match">How the mention's words led to it.</param>
/// <param name="Confidence">Calibrated probability that this place is meant, 0 to 1.</param>
public sealed record Candidate(int Place, MatchType Match, double Confidence);
