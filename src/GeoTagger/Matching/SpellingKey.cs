using System.Buffers;
using System.Collections.Frozen;
using GeoTagger.Text;

namespace GeoTagger.Matching;

/// <summary>
/// The key of a Latin-script name under which other romanisations of the same Arabic-script name are found:
/// "Hawija" and "Al Hawijah" share one, so do "Tuz Khormato" and "Tuz Khurmatu", "Deir ez-Zor" and "Dayr az Zawr".
/// </summary>
/// <remarks>
/// Articles are dropped, o and u, e and i, q and k are alike, and so are gh and g, dh and d, th and t; diphthongs become one vowel,
/// doubled letters single ones; a final h after a vowel is dropped. Spelling keys are salted and live beside plain ones in one index.
/// </remarks>
public static class SpellingKey
{
    /// <summary>The spelling key of no token.</summary>
    public const ulong Empty = ~NameKey.Empty;

    /// <summary>Names with fewer letters than this, counted after spelling, are too easily met by chance.</summary>
    public const int MinLetters = 4;

    private const int LongestToken = 32;

    private static readonly SearchValues<char> LatinLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    private static readonly FrozenSet<string> Countries =
        "AE AF BH DZ EG EH IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the names of a country's places are romanised from Arabic script, so that they are indexed by their spelling as well.</summary>
    /// <param name="countryCode">ISO 3166-1 alpha-2.</param>
    public static bool AppliesTo(string? countryCode) => countryCode is not null && Countries.Contains(countryCode);

    /// <summary>The spelling key of a whole name; 0 for one that is too short to be trusted, too long, or not in Latin letters.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scratch">Overwritten.</param>
    public static ulong Of(string name, TokenizedText scratch)
    {
        NewsTokenizer.Tokenize(name, scratch);
        return Of(scratch, 0, scratch.Tokens.Length);
    }

    /// <summary>
    /// Writes the spelling keys of the name's prefixes, the whole name last, and returns their number: that of its words without articles;
    /// 0 for a name that has no trusted spelling key.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="scratch">Overwritten.</param>
    /// <param name="keys">At most <see cref="NameKey.MaxTokens"/> of them are used.</param>
    public static int Keys(string name, TokenizedText scratch, Span<ulong> keys)
    {
        NewsTokenizer.Tokenize(name, scratch);
        return Keys(scratch, 0, scratch.Tokens.Length, keys);
    }

    /// <summary>The spelling key of the name that a span of tokens makes; 0 where <see cref="Of(string, TokenizedText)"/> gives 0.</summary>
    internal static ulong Of(TokenizedText text, int firstToken, int tokenCount)
    {
        Span<ulong> keys = stackalloc ulong[NameKey.MaxTokens];
        var count = Keys(text, firstToken, tokenCount, keys);
        return count == 0 ? 0 : keys[count - 1];
    }

    private static int Keys(TokenizedText text, int firstToken, int tokenCount, Span<ulong> keys)
    {
        var tokens = text.Tokens[..(firstToken + tokenCount)];
        var key = Empty;
        int count = 0, letters = 0;
        for (var i = firstToken; i < tokens.Length; i++)
        {
            if (!NameKey.Counts(tokens[i].Kind))
            {
                continue;
            }

            switch (Append(ref key, text.Slice(i)))
            {
                case > 0 and var length when count < Math.Min(keys.Length, NameKey.MaxTokens):
                    letters += length;
                    keys[count++] = key;
                    break;
                case 0:
                    break;
                default:
                    return 0;
            }
        }

        return letters < MinLetters ? 0 : count;
    }

    /// <summary>Appends one token and returns its number of letters: 0 for an article, which leaves the key as it is; -1 for what is no Latin word.</summary>
    internal static int Append(ref ulong key, ReadOnlySpan<char> token)
    {
        if (token.Length > LongestToken)
        {
            return -1;
        }

        Span<char> letters = stackalloc char[LongestToken * TextFolding.MaxExpansion];
        letters = letters[..TextFolding.Fold(token, letters)];
        if (letters.IsEmpty || letters.ContainsAnyExcept(LatinLetters))
        {
            return -1;
        }

        if (IsArticle(letters))
        {
            return 0;
        }

        letters = letters[..Spell(letters)];
        key = NameKey.Append(key, TextFolding.Hash(letters));
        return letters.Length;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word
        is "al" or "el" or "il" or "ul" or "an" or "en" or "ar" or "er" or "as" or "es" or "ash" or "esh"
        or "at" or "et" or "ath" or "ad" or "ed" or "adh" or "az" or "ez";

    // Rewrites the letters in place; what is written never overtakes what is read.
    private static int Spell(Span<char> letters)
    {
        if (letters is [.., 'a' or 'e' or 'i' or 'o' or 'u', 'h'])
        {
            letters = letters[..^1];
        }

        if (letters[^1] == 'e')
        {
            letters[^1] = 'a';
        }

        var length = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var before = length > 0 ? letters[length - 1] : '\0';
            var after = i + 1 < letters.Length ? letters[i + 1] : '\0';
            var isClosed = i + 2 >= letters.Length || !IsVowel(letters[i + 2]);
            var spelt = letters[i] switch
            {
                'a' when isClosed && after is 'w' or 'u' => 'u',
                'a' when isClosed && after is 'y' or 'i' => 'i',
                'o' => 'u',
                'e' => 'i',
                'q' => 'k',
                'w' when before == 'u' && !IsVowel(after) => before,
                'y' when before == 'i' || !IsVowel(after) => 'i',
                'h' when before is 'g' or 'd' or 't' => before,
                'd' when after == 'j' => before,
                var letter => letter,
            };

            // The diphthong's second letter is read with its first.
            i += letters[i] == 'a' && spelt != 'a' ? 1 : 0;
            if (spelt != before)
            {
                letters[length++] = spelt;
            }
        }

        return length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
