using GeoTagger.Text;

namespace GeoTagger.Resolution;

/// <summary>Index keys of a span of tokens, made like those of the gazetteer's names.</summary>
internal static class SpanKeys
{
    /// <summary>The plain key, 0 where no token counts.</summary>
    public static ulong NameKey(TokenizedText text, int first, int count) => Matching.NameKey.Of(text, first, count);

    /// <summary>The spelling key, 0 where the span has none that can be trusted.</summary>
    public static ulong SpellingKey(TokenizedText text, int first, int count) => Matching.SpellingKey.Of(text, first, count);

    /// <summary>The plain key of one word without its plural ending, 0 where it has none: "Iraqis".</summary>
    public static ulong WithoutPlural(TokenizedText text, int token)
    {
        var word = text.Slice(token);
        return word is [.., 's' or 'S'] ? Matching.NameKey.Append(Matching.NameKey.Empty, TextFolding.Hash(word[..^1])) : 0;
    }
}
