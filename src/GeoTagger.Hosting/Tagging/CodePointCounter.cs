namespace GeoTagger.Hosting.Tagging;

/// <summary>
/// Counts Unicode code points on the way through a text, each unit once, so that all offsets of a text cost one pass.
/// A surrogate pair is one code point, and so is a lone surrogate, as in Python's strings.
/// </summary>
internal struct CodePointCounter(string text)
{
    private int _unit;
    private int _codePoints;

    /// <summary>The code points before a UTF-16 offset that is not smaller than the one asked for last.</summary>
    public int Advance(int offset)
    {
        _codePoints += Count(text.AsSpan(_unit..offset));
        _unit = offset;
        return _codePoints;
    }

    /// <summary>The code points of a span.</summary>
    public static int Count(ReadOnlySpan<char> span)
    {
        var pairs = 0;
        for (var i = NextHighSurrogate(span, 0); i >= 0 && i + 1 < span.Length; i = NextHighSurrogate(span, i + 1))
        {
            pairs += char.IsLowSurrogate(span[i + 1]) ? 1 : 0;
        }

        return span.Length - pairs;
    }

    private static int NextHighSurrogate(ReadOnlySpan<char> span, int from)
    {
        var next = span[from..].IndexOfAnyInRange('\uD800', '\uDBFF');
        return next < 0 ? -1 : from + next;
    }
}
