using GeoTagger.Text;

namespace GeoTagger.Resolution;

/// <summary>Finds the admin words in and beside a mention: "Kirkuk <i>province</i>", "the <i>state</i> of Washington", "<i>Lake</i> Erie".</summary>
internal static class AdminPhrases
{
    /// <summary>The kinds of place that the words in or beside a mention ask for; none where they ask for nothing.</summary>
    public static PlaceKindSet KindsAskedBeside(TokenizedText text, Mention mention)
    {
        int first = mention.FirstToken, end = mention.EndToken;
        if (mention.TokenCount > 1)
        {
            var inside = AdminWords.KindsAskedBy(text.Slice(end - 1));
            if (!inside.IsEmpty)
            {
                // "Kansas City" and "Lake City" are cities that need no such word: the name itself decides.
                return text.Slice(end - 1).Equals("city", StringComparison.OrdinalIgnoreCase) ? PlaceKindSet.None : inside;
            }
        }

        if (first >= 2 && text.Slice(first - 1).Equals("of", StringComparison.OrdinalIgnoreCase))
        {
            var before = AdminWords.KindsAskedBy(text.Slice(first - 2));
            if (!before.IsEmpty)
            {
                return before;
            }
        }

        // Only in lower case: a capital letter makes it part of another name ("Kirkuk State University").
        return end < text.Tokens.Length && IsNextTo(text, end) && char.IsLower(text.Slice(end)[0])
            ? AdminWords.KindsAskedBy(text.Slice(end))
            : PlaceKindSet.None;
    }

    private static bool IsNextTo(TokenizedText text, int token) => text.Tokens[token].Offset - text.Tokens[token - 1].End == 1;
}
