using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// Reads the tokens and makes what stands between parentheses before the dash of a dateline an organization, whatever the models said:
/// "ERBIL (Kurdistan 24) –", "NAIROBI, Kenya (AP) -".
/// </summary>
internal static class DatelineAgencies
{
    private const int LongestPlace = 8;
    private const int LongestName = 5;
    private const double Confidence = 0.97;

    /// <summary>Replaces what the recognisers found there.</summary>
    public static void Apply(Document document)
    {
        List<EntityMention>? agencies = null;
        foreach (var start in document.Tokens.SentenceStarts)
        {
            document.Meter.Step();
            var (first, end) = Find(document.Tokens, start);
            if (end == first)
            {
                continue;
            }

            agencies ??= [];
            if (agencies.Count > 0 && EndOf(agencies[^1]) > first)
            {
                agencies.RemoveAt(agencies.Count - 1);
            }

            agencies.Add(new EntityMention(first, end - first, EntityCategory.Organization, Confidence));
        }

        if (agencies is not null)
        {
            Replace(document, agencies);
        }
    }

    private static void Replace(Document document, List<EntityMention> agencies)
    {
        var next = 0;
        document.Entities.RemoveAll(entity => Meets(agencies, ref next, entity.FirstToken, EndOf(entity)));
        next = 0;
        document.Toponyms.RemoveAll(toponym => Meets(agencies, ref next, toponym.FirstToken, toponym.FirstToken + toponym.TokenCount));
        document.Entities.AddRange(agencies);
        document.Entities.Sort(static (left, right) => left.FirstToken.CompareTo(right.FirstToken));
    }

    /// <summary>Whether a span shares tokens with an agency; the spans are asked about in text order, and so are the agencies looked at.</summary>
    private static bool Meets(List<EntityMention> agencies, ref int next, int first, int end)
    {
        while (next < agencies.Count && EndOf(agencies[next]) <= first)
        {
            next++;
        }

        return next < agencies.Count && agencies[next].FirstToken < end;
    }

    private static int EndOf(EntityMention entity) => entity.FirstToken + entity.TokenCount;

    /// <summary>The tokens between the parentheses, none where the sentence begins with no such dateline.</summary>
    private static (int First, int End) Find(TokenizedText text, int start)
    {
        var open = start;
        while (open < text.Tokens.Length && open - start < LongestPlace && text.Slice(open) is not "(")
        {
            if (text.Tokens[open].Kind != TokenKind.Punctuation && !char.IsUpper(text.Slice(open)[0]))
            {
                return default;
            }

            open++;
        }

        var close = open + 1;
        while (close < text.Tokens.Length && close - open <= LongestName && text.Slice(close) is not ")")
        {
            close++;
        }

        // "SPRINGFIELD (Ill.) –" tells the state and not the agency.
        return open > start && close + 1 < text.Tokens.Length && close > open + 1
            && text.Slice(open) is "(" && text.Slice(close) is ")" && text.Tokens[close + 1].Kind == TokenKind.Hyphen
            && text.Slice(close - 1)[^1] != '.' && char.IsUpper(text.Slice(open + 1)[0])
            ? (open + 1, close)
            : default;
    }
}
