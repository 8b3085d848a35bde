using GeoTagger.Learning.Corpora;
using GeoTagger.Text;

namespace GeoTagger.Learning.Ranker;

/// <summary>A document with the mentions that a recogniser found in it.</summary>
/// <param name="Gold">The document and its annotation.</param>
/// <param name="Mentions">What was found, places or not.</param>
internal sealed record RecognizedDocument(ToponymDocument Gold, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Keeps what the recogniser wrote into a document.</summary>
    public static RecognizedDocument Of(ToponymDocument gold, Document document) => new(gold, [.. document.Mentions.Select(Copy)]);

    /// <summary>Puts text and mentions into a document, as if the recogniser had just read it.</summary>
    public void CopyTo(Document document, TaggingOptions options)
    {
        document.Reset(options);
        NewsTokenizer.Tokenize(Gold.Text, document.Tokens);
        document.Mentions.AddRange(Mentions.Select(Copy));
    }

    // A resolver writes into mentions: each run gets its own.
    private static Mention Copy(Mention mention) => new()
    {
        FirstToken = mention.FirstToken,
        TokenCount = mention.TokenCount,
        Category = mention.Category,
        Confidence = mention.Confidence,
        Nested = mention.Nested,
        IsToponym = mention.IsToponym,
    };
}
