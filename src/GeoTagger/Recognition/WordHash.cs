using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace GeoTagger.Recognition;

/// <summary>The 64-bit hash by which features and clusters know a word.</summary>
internal static class WordHash
{
    /// <summary>Hashes the characters as they are.</summary>
    public static ulong Of(ReadOnlySpan<char> characters) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(characters));

    /// <summary>
    /// Writes a word in lower case with every digit as 0, straight quotes and rare currency signs as "$", so that "2017" and "2018" are
    /// one word, and "₡" and "₹" are known.
    /// </summary>
    /// <returns>The number of characters written: those of the word, at most those that fit.</returns>
    public static int Normalize(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = Math.Min(word.Length, target.Length);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            target[i] = c switch
            {
                >= 'a' and <= 'z' => c,
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                >= '0' and <= '9' => '0',
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                '–' or '—' => '-',
                < (char)128 => c,
                '€' => c,
                >= '\u20A0' and <= '\u20CF' => '$',
                _ => char.ToLowerInvariant(c),
            };
        }

        return length;
    }
}
