namespace GeoTagger.Recognition;

/// <summary>An entity as the tagger reads it.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of tokens.</param>
/// <param name="Category">What it names.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that this span names such a thing.</param>
public readonly record struct EntityMention(int FirstToken, int TokenCount, EntityCategory Category, double Confidence);
