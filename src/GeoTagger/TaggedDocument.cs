using GeoTagger.Focus;

namespace GeoTagger;

/// <summary>The result for one text.</summary>
/// <param name="Text">The original text.</param>
/// <param name="Entities">What was found, in text order, then longest first.</param>
/// <param name="Focus">What the text is about.</param>
public sealed record TaggedDocument(string Text, IReadOnlyList<Entity> Entities, DocumentFocus Focus);
