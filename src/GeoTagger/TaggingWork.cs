namespace GeoTagger;

/// <summary>What there was to do for one text.</summary>
/// <param name="Words">Words and numbers; in scripts without spaces, letters.</param>
/// <param name="Recognition">Time from the characters to the mentions: tokenizer, matcher, tagger, merger.</param>
/// <param name="Resolution">Time from the mentions to the places: candidates, resolver, focus.</param>
public readonly record struct TaggingWork(int Words, TimeSpan Recognition, TimeSpan Resolution);
