using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// Reads the tokens and mends where organizations begin and end: "US-led" is no part of a name, and an infinitive belongs to it, as in
/// "Committee to Protect Journalists".
/// </summary>
internal static class OrganizationBoundaries
{
    private const int LongestWord = 32;

    /// <summary>Mends the organizations of a document; what lies in their new bounds goes.</summary>
    public static void Apply(Document document)
    {
        var entities = document.Entities;
        var (kept, end) = (0, 0);
        for (var i = 0; i < entities.Count; i++)
        {
            document.Meter.Step();
            var entity = entities[i];
            if (entity.FirstToken < end)
            {
                continue;
            }

            if (entity.Category == EntityCategory.Organization)
            {
                entity = Mend(document.Tokens, entity);
                while (kept > 0 && EndOf(entities[kept - 1]) > entity.FirstToken)
                {
                    kept--;
                }
            }

            end = EndOf(entity);
            entities[kept++] = entity;
        }

        entities.RemoveRange(kept, entities.Count - kept);
    }

    private static EntityMention Mend(TokenizedText text, EntityMention entity)
    {
        var (first, end) = (entity.FirstToken, EndOf(entity));
        first = end - first > 3 && text.Tokens[first + 1].Kind == TokenKind.Hyphen && char.IsLower(text.Slice(first + 2)[0]) ? first + 3 : first;
        first = StartBeforeInfinitive(text, first);
        end = EndOfInfinitive(text, end);
        return entity with { FirstToken = first, TokenCount = end - first };
    }

    private static int EndOf(EntityMention entity) => entity.FirstToken + entity.TokenCount;

    /// <summary>The start of the capitalised words before "to", when they end in a word for an organization.</summary>
    private static int StartBeforeInfinitive(TokenizedText text, int first)
    {
        if (first < 2 || text.Slice(first - 1) is not "to" || text.IsSentenceStart(first) || text.IsSentenceStart(first - 1) || !IsCapitalised(text, first - 2) || !IsOrganizationNoun(text.Slice(first - 2)))
        {
            return first;
        }

        for (first -= 2; first > 0 && !text.IsSentenceStart(first) && IsCapitalised(text, first - 1) && text.Slice(first - 1) is not "The";)
        {
            first--;
        }

        return first;
    }

    /// <summary>The end of the capitalised words behind "to", when the name before it ends in a word for an organization.</summary>
    private static int EndOfInfinitive(TokenizedText text, int end)
    {
        if (end + 1 >= text.Tokens.Length || text.Slice(end) is not "to" || text.IsSentenceStart(end) || text.IsSentenceStart(end + 1) || !IsCapitalised(text, end + 1) || !IsOrganizationNoun(text.Slice(end - 1)))
        {
            return end;
        }

        for (end++; end < text.Tokens.Length && !text.IsSentenceStart(end) && IsCapitalised(text, end);)
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
