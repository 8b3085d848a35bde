using GeoTagger.Gazetteers;

namespace GeoTagger;

/// <summary>The place that a mention was resolved to.</summary>
/// <param name="Place">The gazetteer record.</param>
/// <param name="MatchType">How the mention's words led to it.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that this place is meant.</param>
/// <param name="Alternatives">Other candidates, best first, as many as asked for.</param>
/// <param name="Reasons">What decided for it, in words; empty unless asked for.</param>
public sealed record ResolvedPlace(
    Place Place,
    MatchType MatchType,
    double Confidence,
    IReadOnlyList<AlternativePlace> Alternatives,
    IReadOnlyList<string> Reasons);
