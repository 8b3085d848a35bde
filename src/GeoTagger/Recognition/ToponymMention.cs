namespace GeoTagger.Recognition;

/// <summary>A place name as the tagger reads it; it may lie inside an entity ("Paris" in "Paris Police Department").</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of tokens.</param>
/// <param name="IsDemonym">Whether it is a word for people or things of a place: "Iraqi".</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that this span names a place.</param>
public readonly record struct ToponymMention(int FirstToken, int TokenCount, bool IsDemonym, double Confidence);
