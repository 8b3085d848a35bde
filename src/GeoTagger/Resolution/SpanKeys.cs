using GeoTagger.Text;

namespace GeoTagger.Resolution;

/// <summary>Index keys of a span of tokens, made like those of the gazetteer's names.</summary>
internal static class SpanKeys
{
    /// <summary>The plain key, 0 where no token counts.</summary>
    public static ulong NameKey(TokenizedText text, int first, int count)
    {
        var key = Matching.NameKey.Empty;
        for (var i = first; i < first + count; i++)
        {
            if (Matching.NameKey.Counts(text.Tokens[i].Kind))
            {
                var isPossessive = i + 1 < first + count && text.Tokens[i + 1].Kind == TokenKind.Possessive;
                key = Matching.NameKey.Append(key, TextFolding.Hash(text.Slice(i, isPossessive ? 2 : 1)));
            }
        }

        return key == Matching.NameKey.Empty ? 0 : key;
    }

    /// <summary>The spelling key, 0 where the span has none that can be trusted.</summary>
    public static ulong SpellingKey(TokenizedText text, int first, int count)
    {
        var key = Matching.SpellingKey.Empty;
        var letters = 0;
        for (var i = first; i < first + count; i++)
        {
            if (Matching.NameKey.Counts(text.Tokens[i].Kind))
            {
                var length = Matching.SpellingKey.Append(ref key, text.Slice(i));
                if (length < 0)
                {
                    return 0;
                }

                letters += length;
            }
        }

        return letters < Matching.SpellingKey.MinLetters ? 0 : key;
    }

    /// <summary>The plain key of one word without its plural ending, 0 where it has none: "Iraqis".</summary>
    public static ulong WithoutPlural(TokenizedText text, int token)
    {
        var word = text.Slice(token);
        return word is [.., 's' or 'S'] ? Matching.NameKey.Append(Matching.NameKey.Empty, TextFolding.Hash(word[..^1])) : 0;
    }
}
