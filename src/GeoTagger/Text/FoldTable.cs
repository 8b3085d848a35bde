using System.Globalization;
using System.Text;

namespace GeoTagger.Text;

/// <summary>What every character of the Basic Multilingual Plane folds to: nothing, one character, or two or three.</summary>
internal static class FoldTable
{
    /// <summary>The most characters that one folds to.</summary>
    public const int MaxExpansion = 3;

    /// <summary>First code of an expansion: the private use area, whose own characters have no folding and become U+FFFD.</summary>
    private const char FirstExpansion = '\uE000';
    private const char LastExpansion = '\uF8FF';

    // Marks of pronunciation and punctuation that writers of one name put in or leave out.
    private const string Dropped = "'’‘‛`´′＇.．ʹʺʻʼʽʾʿˀˁˈˊˋ\u0621\u0640";

    private static readonly List<string> Expansions = [];
    private static readonly char[] Table = Build();

    /// <summary>The folded character, '\0' for one that is dropped, or a code for <see cref="TryExpand"/>.</summary>
    public static char Fold(char c) => Table[c];

    /// <summary>The two or three characters behind a folded code, if it stands for an expansion.</summary>
    public static bool TryExpand(char folded, out ReadOnlySpan<char> expansion)
    {
        var isExpansion = folded is >= FirstExpansion and <= LastExpansion;
        expansion = isExpansion ? Expansions[folded - FirstExpansion] : default;
        return isExpansion;
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Code((char)i);
        }

        return table;
    }

    private static char Code(char c)
    {
        if (c is >= FirstExpansion and <= LastExpansion)
        {
            return '\uFFFD';
        }

        // Ideographs, Hangul syllables and surrogates stay as they are.
        if (c is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uDFFF') or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFF0')
        {
            return c;
        }

        var folded = FoldOne(c);
        switch (folded.Length)
        {
            case 0:
                return '\0';
            case 1:
                return folded[0];
            case > MaxExpansion:
                return c;
            default:
                var index = Expansions.IndexOf(folded);
                if (index < 0)
                {
                    index = Expansions.Count;
                    Expansions.Add(folded);
                }

                return (char)(FirstExpansion + index);
        }
    }

    private static string FoldOne(char c)
    {
        if (Dropped.Contains(c))
        {
            return "";
        }

        var folded = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (!IsDropped(part))
            {
                folded.Append(Replace(char.ToLowerInvariant(part)));
            }
        }

        return folded.ToString();
    }

    private static bool IsDropped(char c) =>
        Dropped.Contains(c)
        || char.IsWhiteSpace(c)
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format
        || c is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') // Latin, Greek, Cyrillic
            or (>= '\u0591' and <= '\u05C7') // Hebrew points
            or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED') // Arabic
            or '\u093C' or '\u09BC' or '\u0A3C' or '\u0ABC' or '\u0B3C' or '\u0CBC' // Indic nukta; vowel signs are letters in all but name
            or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE2F');

    // Letters that have no canonical decomposition, but that English text writes with plain ones.
    private static string Replace(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' or 'ɖ' or 'ɗ' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' or 'ɨ' => "i",
        'ŋ' => "n",
        'ŧ' => "t",
        'ə' => "e",
        'ɓ' => "b",
        'ɔ' => "o",
        'ɛ' => "e",
        'ς' => "σ",
        '\u0649' or '\u06CC' => "\u064A", // alef maksura, Farsi yeh: yeh
        '\u0671' => "\u0627", // alef wasla: alef
        '\u06A9' => "\u0643", // keheh: kaf
        '\u0629' or '\u06C1' or '\u06D5' or '\u06BE' => "\u0647", // teh marbuta, heh goal, ae, heh doachashmee: heh
        _ when char.IsDigit(c) => ((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))).ToString(),
        _ => c.ToString(),
    };
}
