namespace GeoTagger.Text;

/// <summary>
/// Folds spellings of one name together: case, diacritics, ligatures, width, Arabic vowel marks and letter variants, and the
/// apostrophes and periods inside a token. "U.S." folds to "us", "Şırnak" to "sirnak", "Sana'a" to "sanaa".
/// </summary>
/// <remarks>The folding is the same under every culture. Gazetteer files hold hashes made here: a change of the folding needs a new file.</remarks>
public static class TextFolding
{
    /// <summary>The most characters that one character folds to.</summary>
    public const int MaxExpansion = FoldTable.MaxExpansion;

    // 64-bit FNV-1a (Fowler, Noll, Vo), over UTF-16 units instead of bytes; keys are mixed further when they are combined.
    private const ulong FnvBasis = 0xCBF29CE484222325UL;
    private const ulong FnvPrime = 0x00000100000001B3UL;

    private static readonly ulong Saint = RawHash("saint", out _);
    private static readonly ulong Sainte = RawHash("sainte", out _);
    private static readonly ulong St = RawHash("st", out _);
    private static readonly ulong Ste = RawHash("ste", out _);
    private static readonly ulong Mount = RawHash("mount", out _);
    private static readonly ulong Mt = RawHash("mt", out _);
    private static readonly ulong Fort = RawHash("fort", out _);
    private static readonly ulong Ft = RawHash("ft", out _);

    /// <summary>Writes the folded characters of <paramref name="token"/> and returns how many they are; 0 where all of them are dropped.</summary>
    /// <param name="token">The characters of a token.</param>
    /// <param name="destination">At least <see cref="MaxExpansion"/> times as long as the token.</param>
    public static int Fold(ReadOnlySpan<char> token, Span<char> destination)
    {
        var length = 0;
        foreach (var c in token)
        {
            var folded = FoldTable.Fold(c);
            if (FoldTable.TryExpand(folded, out var expansion))
            {
                expansion.CopyTo(destination[length..]);
                length += expansion.Length;
            }
            else if (folded != '\0')
            {
                destination[length++] = folded;
            }
        }

        return length;
    }

    /// <summary>The hash of the folded characters of <paramref name="token"/>. "St.", "Ste" and "Saint" share one; so do "Mt." and "Mount", "Ft." and "Fort".</summary>
    public static ulong Hash(ReadOnlySpan<char> token)
    {
        var hash = RawHash(token, out var length);
        return length is < 2 or > 6 ? hash
            : hash == Saint || hash == Ste || hash == Sainte ? St
            : hash == Mount ? Mt
            : hash == Fort ? Ft
            : hash;
    }

    private static ulong RawHash(ReadOnlySpan<char> token, out int length)
    {
        var hash = FnvBasis;
        length = 0;
        foreach (var c in token)
        {
            var folded = FoldTable.Fold(c);
            if (folded == '\0')
            {
                continue;
            }

            if (FoldTable.TryExpand(folded, out var expansion))
            {
                foreach (var part in expansion)
                {
                    hash = (hash ^ part) * FnvPrime;
                }

                length += expansion.Length;
                continue;
            }

            hash = (hash ^ folded) * FnvPrime;
            length++;
        }

        return hash;
    }
}
