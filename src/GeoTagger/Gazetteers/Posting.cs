namespace GeoTagger.Gazetteers;

/// <summary>One place behind a name.</summary>
/// <param name="Place">Index of the place in the gazetteer.</param>
/// <param name="Match">What kind of name it is for that place.</param>
public readonly record struct Posting(int Place, MatchType Match);
