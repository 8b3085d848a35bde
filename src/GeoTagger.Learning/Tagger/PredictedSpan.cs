using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Tagger;

/// <summary>A span that the tagger found.</summary>
/// <param name="Span">Where it is and its type.</param>
/// <param name="Label">Number of the type in its head.</param>
/// <param name="Confidence">How sure the tagger is, 0 to 1.</param>
public readonly record struct PredictedSpan(CorpusSpan Span, int Label, double Confidence);
