namespace GeoTagger.Learning.Corpora;

/// <summary>A text with its places.</summary>
/// <param name="Id">Id within the corpus.</param>
/// <param name="Text">The text.</param>
/// <param name="Toponyms">The annotated place names, in text order.</param>
public sealed record ToponymDocument(string Id, string Text, IReadOnlyList<GoldToponym> Toponyms)
{
    /// <summary>Name of the corpus, where it matters.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>The words of a place name.</summary>
    public string TextOf(GoldToponym toponym)
    {
        ArgumentNullException.ThrowIfNull(toponym);
        return Text.Substring(toponym.Offset, toponym.Length);
    }
}
