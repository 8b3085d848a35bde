namespace GeoTagger.Learning.Evaluation;

/// <summary>A predicted place, and whether the gold span that it overlaps says the same; a false alarm is wrong.</summary>
/// <param name="Toponym">The prediction.</param>
/// <param name="IsRight">Whether the place counts as right.</param>
public readonly record struct ScoredPlace(PredictedToponym Toponym, bool IsRight);
