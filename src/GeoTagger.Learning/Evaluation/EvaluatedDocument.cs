using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Evaluation;

/// <summary>A corpus document and what was predicted for it.</summary>
/// <param name="Gold">The document.</param>
/// <param name="Predicted">The place names that the service would return.</param>
public sealed record EvaluatedDocument(ToponymDocument Gold, IReadOnlyList<PredictedToponym> Predicted);
