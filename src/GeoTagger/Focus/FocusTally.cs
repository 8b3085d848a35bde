namespace GeoTagger.Focus;

/// <summary>How much of a text lies in a place.</summary>
/// <param name="Place">Index of the place in the gazetteer.</param>
/// <param name="Weight">Weight of the mentions.</param>
/// <param name="Mentions">Number of the mentions.</param>
internal readonly record struct FocusTally(int Place, double Weight, int Mentions);
