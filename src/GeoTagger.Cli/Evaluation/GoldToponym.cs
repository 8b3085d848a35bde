namespace GeoTagger.Cli.Evaluation;

/// <summary>A toponym of a corpus with the point that its annotators gave it.</summary>
/// <param name="Text">The mention.</param>
/// <param name="Point">Where it is.</param>
/// <param name="GeoNamesId">Its GeoNames id, when the corpus gives one.</param>
internal sealed record GoldToponym(string Text, GeoPoint Point, string? GeoNamesId);
