using GeoTagger.Gazetteers;

namespace GeoTagger;

/// <summary>Another place that a mention may mean.</summary>
/// <param name="Place">The gazetteer record.</param>
/// <param name="MatchType">How the mention's words led to it.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that this place is meant.</param>
public sealed record AlternativePlace(Place Place, MatchType MatchType, double Confidence);
