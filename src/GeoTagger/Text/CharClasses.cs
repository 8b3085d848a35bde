using System.Globalization;
using System.Runtime.CompilerServices;

namespace GeoTagger.Text;

/// <summary>The <see cref="CharClass"/> of every character, from a table over the Basic Multilingual Plane.</summary>
internal static class CharClasses
{
    private const string Quotes = "\"'`´‘’‚‛“”„‟‹›«»′″〝〞〟＂＇";

    // The full stops of the scripts that news is written in; U+00B7 and Greek U+037E would be read wrongly too often.
    private const string Terminators = ".!?…‽⁇⁈⁉。．！？｡։؟۔।॥።፧༎།၊။។៕᠃᙮";

    private static readonly CharClass[] Table = BuildTable();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Of(char c) => Table[c];

    /// <summary>The class of the code point at <paramref name="index"/> and its length in UTF-16 units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass At(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        var charClass = Table[text[index]];
        return charClass == CharClass.Surrogate ? OfSurrogate(text, index, out length) : charClass;
    }

    /// <summary>The class of the code point that ends before <paramref name="index"/>; white space where the text begins.</summary>
    public static CharClass Before(ReadOnlySpan<char> text, int index)
    {
        if (index == 0)
        {
            return CharClass.Whitespace;
        }

        var charClass = Table[text[index - 1]];
        return charClass == CharClass.Surrogate ? At(text, index > 1 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? index - 2 : index - 1, out _) : charClass;
    }

    public static bool IsLetter(CharClass charClass) => charClass is >= CharClass.Upper and <= CharClass.Uncased;

    /// <summary>Whether a word goes on with it: letters, digits and marks.</summary>
    public static bool IsWordCharacter(CharClass charClass) => charClass is >= CharClass.Upper and <= CharClass.Mark;

    /// <summary>Whether the character may stand as an apostrophe inside a word.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or '′' or '＇';

    private static CharClass OfSurrogate(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
        {
            return CharClass.Symbol;
        }

        length = 2;
        var codePoint = char.ConvertToUtf32(text[index], text[index + 1]);

        // Planes 2 and 3 hold nothing but CJK ideographs.
        return codePoint is >= 0x20000 and < 0x40000
            ? CharClass.Ideograph
            : OfCategory(CharUnicodeInfo.GetUnicodeCategory(codePoint));
    }

    private static CharClass[] BuildTable()
    {
        var table = new CharClass[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Classify((char)i);
        }

        return table;
    }

    private static CharClass Classify(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return CharClass.Whitespace;
        }

        if (Quotes.Contains(c))
        {
            return CharClass.Quote;
        }

        if (Terminators.Contains(c))
        {
            return CharClass.Terminator;
        }

        // Signs that Unicode counts among punctuation, but that read as symbols.
        if (c is '%' or '‰' or '#' or '@' or '*' or '©')
        {
            return CharClass.Symbol;
        }

        var charClass = OfCategory(char.GetUnicodeCategory(c));
        return IsUnspaced(c) && (IsLetter(charClass) || c is '\u3007')
            ? CharClass.Ideograph
            : charClass;
    }

    private static CharClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
        UnicodeCategory.LowercaseLetter => CharClass.Lower,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharClass.Uncased,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
        UnicodeCategory.Format => CharClass.Format,
        UnicodeCategory.DashPunctuation => CharClass.Hyphen,
        UnicodeCategory.OpenPunctuation => CharClass.Open,
        UnicodeCategory.ClosePunctuation => CharClass.Close,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => CharClass.Quote,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation => CharClass.Punctuation,
        UnicodeCategory.Surrogate => CharClass.Surrogate,
        _ => CharClass.Symbol,
    };

    private static bool IsUnspaced(char c) => c
        is (>= '\u0E00' and <= '\u0EFF') // Thai, Lao
        or (>= '\u1000' and <= '\u109F') // Myanmar
        or (>= '\u1780' and <= '\u17FF') // Khmer
        or (>= '\u2E80' and <= '\u2FDF') // CJK radicals
        or (>= '\u3005' and <= '\u3007') // iteration mark, closing mark, zero
        or (>= '\u3021' and <= '\u312F') // kana, Bopomofo
        or (>= '\u31A0' and <= '\u31FF') // Bopomofo and kana extensions
        or (>= '\u3400' and <= '\u9FFF') // unified ideographs
        or (>= '\uA9E0' and <= '\uA9FF') or (>= '\uAA60' and <= '\uAA7F') // Myanmar extensions
        or (>= '\uF900' and <= '\uFAFF') // compatibility ideographs
        or (>= '\uFF66' and <= '\uFF9F'); // half-width kana
}
