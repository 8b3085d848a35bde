namespace GeoTagger.Text;

/// <summary>A piece of the original text; what lies between two tokens is whitespace only.</summary>
/// <param name="Offset">First UTF-16 unit in the original text.</param>
/// <param name="Length">Number of UTF-16 units, at least 1.</param>
/// <param name="Kind">What the token is made of.</param>
public readonly record struct Token(int Offset, int Length, TokenKind Kind)
{
    /// <summary>The unit after the last one.</summary>
    public int End => Offset + Length;
}
