namespace GeoTagger.Gazetteers;

/// <summary>A name's entry in the index: a handle for <see cref="Gazetteer.Postings(NameEntry)"/>.</summary>
/// <param name="Value">The index word; its layout is the gazetteer's own.</param>
public readonly record struct NameEntry(uint Value);
