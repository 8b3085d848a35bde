using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Evaluation;

/// <summary>A gold toponym with coordinates whose span was recognised, and what became of it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Gold">The gold.</param>
/// <param name="Predicted">The prediction of the same span.</param>
/// <param name="ErrorKm">Kilometres between the two, null when it was not resolved.</param>
/// <param name="IsRight">Whether the place counts as right.</param>
public sealed record ResolvedToponym(ToponymDocument Document, GoldToponym Gold, PredictedToponym Predicted, double? ErrorKm, bool IsRight);
