using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>What features are made of, read once for each token.</summary>
internal struct TokenTraits
{
    /// <summary>Hash of the normalized word.</summary>
    public ulong Lower;

    /// <summary>Hash of the word as it is written.</summary>
    public ulong Exact;

    /// <summary>Hashes of the first 2, 3 and 4 characters of the normalized word, 0 where it is shorter.</summary>
    public ulong Prefix2, Prefix3, Prefix4;

    /// <summary>Hashes of the last 1 to 4 characters of the normalized word, 0 where it is shorter.</summary>
    public ulong Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>Which characters are capitals, small letters, digits, marks; runs of one kind shortened.</summary>
    public uint Shape;

    /// <summary>Packed <see cref="WordClusters"/>.</summary>
    public ulong Clusters;

    /// <summary>First and last token of the run of capitalized words that the token lies in, -1 when it is in none.</summary>
    public int RunFirst, RunLast;

    /// <summary>What the token is made of.</summary>
    public TokenKind Kind;

    /// <summary>Group of the word.</summary>
    public WordClass Class;

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalized;

    /// <summary>Whether it has letters and all are capitals.</summary>
    public bool IsUpper;

    /// <summary>Whether it lies between quotation marks, and between parentheses.</summary>
    public bool IsQuoted, IsParenthesized;

    /// <summary>Whether it lies before the dash that ends a dateline.</summary>
    public bool IsDateline;

    /// <summary>How the sentence uses capitals.</summary>
    public SentenceCase Case;

    /// <summary>First token of the sentence, and the token after its last.</summary>
    public int SentenceFirst, SentenceEnd;
}
