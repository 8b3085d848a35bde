namespace GeoTagger.Resolution;

/// <summary>A candidate by which one knows where things are: a local place of some probability.</summary>
/// <param name="Candidate">Its index among the places that the gazetteer gave for the text.</param>
/// <param name="Mass">How much it weighs.</param>
/// <param name="IsProbable">Whether it is likely enough to be the nearest of another.</param>
internal readonly record struct Anchor(int Candidate, float Mass, bool IsProbable);
