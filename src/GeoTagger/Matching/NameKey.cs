using GeoTagger.Text;

namespace GeoTagger.Matching;

/// <summary>
/// The key under which a name is indexed: a 64-bit hash over its folded tokens, so that "St. Louis" and "Saint-Louis" share one.
/// Keys are built token by token, so that a matcher can ask for every prefix on its way.
/// </summary>
/// <remarks>
/// Words, numbers and ideographs count, a possessive ending belongs to its word ("King's Lynn" is "Kings Lynn"),
/// hyphens and punctuation do not count ("Al-Hawijah" is "Al Hawijah").
/// </remarks>
public static class NameKey
{
    /// <summary>The key of no token.</summary>
    public const ulong Empty = 0x9E3779B97F4A7C15UL;

    /// <summary>The most counted tokens of a name that is indexed.</summary>
    public const int MaxTokens = 12;

    /// <summary>The key of the tokens so far and one more, given by the hash of its folded characters.</summary>
    public static ulong Append(ulong key, ulong tokenHash)
    {
        // The 64-bit finalizer of MurmurHash3 (Appleby 2011) over a rotated combination: order matters, no two short names collide by chance.
        var mixed = ulong.RotateLeft(key, 23) ^ tokenHash;
        mixed = (mixed ^ (mixed >> 33)) * 0xFF51AFD7ED558CCDUL;
        mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return mixed ^ (mixed >> 33);
    }

    /// <summary>The key of a whole name; 0 for a name of no counted token or of more than <see cref="MaxTokens"/>.</summary>
    /// <param name="name">The name in any script.</param>
    /// <param name="scratch">Overwritten.</param>
    public static ulong Of(string name, TokenizedText scratch)
    {
        NewsTokenizer.Tokenize(name, scratch);
        return Of(scratch, 0, scratch.Tokens.Length);
    }

    /// <summary>
    /// Writes the keys of the name's prefixes, the whole name last, and returns their number, which is that of its counted tokens;
    /// 0 for a name that is not to be indexed: without counted tokens, or with more than fit into <paramref name="keys"/>.
    /// </summary>
    /// <param name="name">The name in any script.</param>
    /// <param name="scratch">Overwritten.</param>
    /// <param name="keys">At most <see cref="MaxTokens"/> of them are used.</param>
    public static int Keys(string name, TokenizedText scratch, Span<ulong> keys)
    {
        NewsTokenizer.Tokenize(name, scratch);
        return Keys(scratch, 0, scratch.Tokens.Length, keys);
    }

    /// <summary>The key of the name that a span of tokens makes; 0 where <see cref="Of(string, TokenizedText)"/> gives 0.</summary>
    internal static ulong Of(TokenizedText text, int firstToken, int tokenCount)
    {
        Span<ulong> keys = stackalloc ulong[MaxTokens];
        var count = Keys(text, firstToken, tokenCount, keys);
        return count == 0 ? 0 : keys[count - 1];
    }

    private static int Keys(TokenizedText text, int firstToken, int tokenCount, Span<ulong> keys)
    {
        var tokens = text.Tokens[..(firstToken + tokenCount)];
        var count = 0;
        var key = Empty;
        for (var i = firstToken; i < tokens.Length; i++)
        {
            if (!Counts(tokens[i].Kind))
            {
                continue;
            }

            if (count == Math.Min(keys.Length, MaxTokens))
            {
                return 0;
            }

            var isPossessive = i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Possessive;
            key = Append(key, TextFolding.Hash(text.Slice(i, isPossessive ? 2 : 1)));
            keys[count++] = key;
        }

        return count;
    }

    /// <summary>Whether tokens of a kind are part of a name's key.</summary>
    internal static bool Counts(TokenKind kind) => kind is TokenKind.Word or TokenKind.Number or TokenKind.Ideograph;
}
