using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>What features are made of, read once for each token: 64 bytes, which long texts have many of.</summary>
internal struct TokenTraits
{
    private const int LongestAffix = 4;
    private const int CharacterBits = 16;

    private ulong _prefix, _suffix;
    private byte _affixLength;
    private Flags _flags;

    /// <summary>Hash of the normalized word.</summary>
    public ulong Lower;

    /// <summary>Hash of the word as it is written.</summary>
    public ulong Exact;

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

    /// <summary>How the sentence uses capitals.</summary>
    public SentenceCase Case;

    /// <summary>First token of the sentence, and the token after its last.</summary>
    public int SentenceFirst, SentenceEnd;

    [Flags]
    private enum Flags : byte
    {
        Capitalized = 1,
        Upper = 2,
        Quoted = 4,
        Parenthesized = 8,
        Dateline = 16,
    }

    /// <summary>The first 2, 3 and 4 characters of the normalized word as one number, 0 where it is shorter.</summary>
    public readonly ulong Prefix2 => Prefix(2);

    /// <inheritdoc cref="Prefix2"/>
    public readonly ulong Prefix3 => Prefix(3);

    /// <inheritdoc cref="Prefix2"/>
    public readonly ulong Prefix4 => Prefix(4);

    /// <summary>The last 1 to 4 characters of the normalized word as one number, 0 where it is shorter.</summary>
    public readonly ulong Suffix1 => Suffix(1);

    /// <inheritdoc cref="Suffix1"/>
    public readonly ulong Suffix2 => Suffix(2);

    /// <inheritdoc cref="Suffix1"/>
    public readonly ulong Suffix3 => Suffix(3);

    /// <inheritdoc cref="Suffix1"/>
    public readonly ulong Suffix4 => Suffix(4);

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalized
    {
        readonly get => Has(Flags.Capitalized);
        set => Set(Flags.Capitalized, value);
    }

    /// <summary>Whether it has letters and all are capitals.</summary>
    public bool IsUpper
    {
        readonly get => Has(Flags.Upper);
        set => Set(Flags.Upper, value);
    }

    /// <summary>Whether it lies between quotation marks.</summary>
    public bool IsQuoted
    {
        readonly get => Has(Flags.Quoted);
        set => Set(Flags.Quoted, value);
    }

    /// <summary>Whether it lies between parentheses.</summary>
    public bool IsParenthesized
    {
        readonly get => Has(Flags.Parenthesized);
        set => Set(Flags.Parenthesized, value);
    }

    /// <summary>Whether it lies before the dash that ends a dateline.</summary>
    public bool IsDateline
    {
        readonly get => Has(Flags.Dateline);
        set => Set(Flags.Dateline, value);
    }

    /// <summary>Takes prefixes and suffixes of the normalized word, which has a character at least.</summary>
    public void ReadAffixes(ReadOnlySpan<char> word)
    {
        _affixLength = (byte)Math.Min(LongestAffix, word.Length);
        _prefix = Packed(word[.._affixLength]);
        _suffix = Packed(word[^_affixLength..]);
    }

    /// <summary>Up to four characters as one number: no hash is needed for so few.</summary>
    private static ulong Packed(ReadOnlySpan<char> characters)
    {
        var packed = 0UL;
        foreach (var c in characters)
        {
            packed = (packed << CharacterBits) | c;
        }

        return packed;
    }

    private readonly ulong Prefix(int length) => length > _affixLength ? 0 : _prefix >> (CharacterBits * (_affixLength - length));

    private readonly ulong Suffix(int length) => length > _affixLength ? 0 : _suffix & (ulong.MaxValue >> (CharacterBits * (LongestAffix - length)));

    private readonly bool Has(Flags flag) => (_flags & flag) != 0;

    private void Set(Flags flag, bool value) => _flags = value ? _flags | flag : _flags & ~flag;
}
