using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// Reads the tokens and mends where organizations begin and end: "US-led" is no part of a name, and an infinitive belongs to it, as in
/// "Committee to Protect Journalists".
/// </summary>
internal static class OrganizationBoundaries
{
    private const int LongestWord = 32;

    /// <summary>Mends the organizations of a document.</summary>
    public static void Apply(Document document)
    {
        var text = document.Tokens;
        for (var i = 0; i < document.Entities.Count; i++)
        {
            var entity = document.Entities[i];
            if (entity.Category != EntityCategory.Organization)
            {
                continue;
            }

            var first = entity.FirstToken;
            var end = first + entity.TokenCount;
            first = end - first > 3 && text.Tokens[first + 1].Kind == TokenKind.Hyphen && char.IsLower(text.Slice(first + 2)[0]) ? first + 3 : first;
            first = StartBeforeInfinitive(text, first);
            end = EndOfInfinitive(text, end);
            document.Entities[i] = entity with { FirstToken = first, TokenCount = end - first };
            if (i > 0 && document.Entities[i - 1] is var before && before.FirstToken + before.TokenCount > first)
            {
                document.Entities.RemoveAt(--i);
            }

            while (i + 1 < document.Entities.Count && document.Entities[i + 1].FirstToken < end)
            {
                document.Entities.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>The start of the capitalised words before "to", when they end in a word for an organization.</summary>
    private static int StartBeforeInfinitive(TokenizedText text, int first)
    {
        if (first < 2 || text.Slice(first - 1) is not "to" || !IsCapitalised(text, first - 2) || !IsOrganizationNoun(text.Slice(first - 2)))
        {
            return first;
        }

        for (first -= 2; first > 0 && IsCapitalised(text, first - 1) && text.Slice(first - 1) is not "The";)
        {
            first--;
        }

        return first;
    }

    /// <summary>The end of the capitalised words behind "to", when the name before it ends in a word for an organization.</summary>
    private static int EndOfInfinitive(TokenizedText text, int end)
    {
        if (end + 1 >= text.Tokens.Length || text.Slice(end) is not "to" || !IsCapitalised(text, end + 1) || !IsOrganizationNoun(text.Slice(end - 1)))
        {
            return end;
        }

        for (end++; end < text.Tokens.Length && IsCapitalised(text, end);)
        {
            end++;
        }

        return end;
    }

    private static bool IsCapitalised(TokenizedText text, int token) => text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Slice(token)[0]);

    private static bool IsOrganizationNoun(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        return WordClasses.Of(buffer[..WordHash.Normalize(word, buffer)]) == WordClass.OrganizationNoun;
    }
}
