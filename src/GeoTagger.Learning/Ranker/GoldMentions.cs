using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>Puts the gold spans into a document as if a recogniser had found them.</summary>
internal static class GoldMentions
{
    /// <summary>The confidence of a gold span that the recogniser did not find.</summary>
    private const double Unfound = 0.5;

    /// <summary>Replaces the mentions of a recognised document by the gold ones; a gold span that cuts a token is left out.</summary>
    public static void Replace(Document document, ToponymDocument gold, Gazetteer gazetteer)
    {
        var found = document.Mentions.Where(mention => mention.IsToponym)
            .ToDictionary(mention => (mention.FirstToken, mention.TokenCount));
        document.Mentions.Clear();
        foreach (var toponym in gold.Toponyms)
        {
            if (TokensOf(document, toponym) is not ({ } first, { } count))
            {
                continue;
            }

            found.TryGetValue((first, count), out var twin);
            document.Mentions.Add(new Mention
            {
                FirstToken = first,
                TokenCount = count,
                Category = twin?.Category ?? (IsDemonym(document, first, count, gazetteer) ? EntityCategory.Nationality : EntityCategory.Location),
                Confidence = twin?.Confidence ?? Unfound,
                Nested = twin?.Nested ?? false,
                IsToponym = true,
            });
        }
    }

    /// <summary>First unit of a mention and the unit after its last one.</summary>
    public static (int Offset, int End) SpanOf(Document document, Mention mention) =>
        (document.Tokens.Tokens[mention.FirstToken].Offset, document.Tokens.Tokens[mention.EndToken - 1].End);

    private static (int? First, int? Count) TokensOf(Document document, GoldToponym toponym)
    {
        int? first = null;
        var tokens = document.Tokens.Tokens;
        for (var i = 0; i < tokens.Length && tokens[i].Offset < toponym.End; i++)
        {
            first ??= tokens[i].Offset == toponym.Offset ? i : null;
            if (first is { } start && tokens[i].End == toponym.End)
            {
                return (start, i - start + 1);
            }
        }

        return (null, null);
    }

    private static bool IsDemonym(Document document, int first, int count, Gazetteer gazetteer)
    {
        var key = SpanKeys.NameKey(document.Tokens, first, count);
        return key != 0 && gazetteer.TryFindName(key, out var entry, out _) && gazetteer.Postings(entry)[0].Match == MatchType.Demonym;
    }
}
