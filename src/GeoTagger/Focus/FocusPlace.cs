using GeoTagger.Gazetteers;

namespace GeoTagger.Focus;

/// <summary>A place that a text is about.</summary>
/// <param name="Place">The gazetteer record.</param>
/// <param name="Score">Share of the text's place evidence that speaks for it, 0 to 1.</param>
/// <param name="Mentions">How many mentions lie in it, itself included.</param>
public sealed record FocusPlace(Place Place, double Score, int Mentions);
