namespace GeoTagger.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes, periods of abbreviations and combining marks: "Sana'a", "U.S.".</summary>
    Word,

    /// <summary>Digits with inner separators: "1,200.5", "24".</summary>
    Number,

    /// <summary>One ideograph, kana, Thai, Lao, Khmer or Myanmar cluster: scripts that write no spaces are read letter by letter.</summary>
    Ideograph,

    /// <summary>A possessive ending cut from its word: "'s", "’".</summary>
    Possessive,

    /// <summary>A hyphen or dash inside a compound ("US-led") or alone.</summary>
    Hyphen,

    /// <summary>A mark that ends a sentence: ". ! ? …" and their kin in other scripts.</summary>
    Terminator,

    /// <summary>Any other punctuation.</summary>
    Punctuation,

    /// <summary>Symbols, emoji, and whatever else is left.</summary>
    Symbol,

    /// <summary>A URL, e-mail address, @handle or #hashtag, kept whole.</summary>
    Link,
}
