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
        var text = document.Tokens;
        foreach (var start in text.SentenceStarts)
        {
            var (first, end) = Find(text, start);
            if (end > first)
            {
                Replace(document, first, end);
            }
        }
    }

    private static void Replace(Document document, int first, int end)
    {
        document.Entities.RemoveAll(entity => entity.FirstToken < end && entity.FirstToken + entity.TokenCount > first);
        document.Toponyms.RemoveAll(toponym => toponym.FirstToken < end && toponym.FirstToken + toponym.TokenCount > first);
        var index = document.Entities.FindIndex(entity => entity.FirstToken >= end);
        document.Entities.Insert(index < 0 ? document.Entities.Count : index, new EntityMention(first, end - first, EntityCategory.Organization, Confidence));
    }

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
