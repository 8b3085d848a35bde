namespace GeoTagger.Text;

/// <summary>What the scanner needs to know of a character; the letters are one range, see <see cref="CharClasses.IsLetter"/>.</summary>
internal enum CharClass : byte
{
    /// <summary>Symbols, controls, unassigned code points, lone surrogates.</summary>
    Symbol,

    /// <summary>What <see cref="char.IsWhiteSpace(char)"/> says: the only thing that may lie between tokens.</summary>
    Whitespace,

    /// <summary>An upper-case or title-case letter.</summary>
    Upper,

    /// <summary>A lower-case letter.</summary>
    Lower,

    /// <summary>A letter without case: Arabic, Hebrew, Hangul, Devanagari, modifier letters.</summary>
    Uncased,

    /// <summary>A digit or other numeral of any script.</summary>
    Digit,

    /// <summary>A combining mark; it belongs to whatever stands before it.</summary>
    Mark,

    /// <summary>An invisible format character: joiners, soft hyphen, direction marks.</summary>
    Format,

    /// <summary>A letter of a script that writes no spaces.</summary>
    Ideograph,

    /// <summary>A hyphen or dash.</summary>
    Hyphen,

    /// <summary>A mark that may end a sentence.</summary>
    Terminator,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A quotation mark or apostrophe of any shape: which way it points depends on what stands beside it.</summary>
    Quote,

    /// <summary>Any other punctuation.</summary>
    Punctuation,

    /// <summary>Half of a surrogate pair: the class is that of the whole code point.</summary>
    Surrogate,
}
