namespace GeoTagger.Gazetteers;

/// <summary>A further name of a place, and what kind of name it is.</summary>
/// <param name="Text">The name in any script.</param>
/// <param name="Type">How a text that uses it is said to match.</param>
public readonly record struct NameDraft(string Text, MatchType Type);
