using GeoTagger.Gazetteers;

namespace GeoTagger.Matching;

/// <summary>A gazetteer name found in the text.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of tokens it spans, skipped hyphens included.</param>
/// <param name="Entry">The name's entry in the gazetteer: its flags and its places.</param>
public readonly record struct GazetteerMatch(int FirstToken, int TokenCount, NameEntry Entry);
