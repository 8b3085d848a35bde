namespace GeoTagger.Gazetteers.Custom;

/// <summary>Says on which line of a text a position lies, for positions that only go forward: so each byte is looked at once.</summary>
/// <param name="text">The text, lines of which end in a line feed.</param>
internal ref struct LineCounter(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private long _line = 1;

    /// <summary>How many bytes were looked at so far.</summary>
    public int Counted { get; private set; }

    /// <summary>The line of a position, from 1.</summary>
    /// <param name="position">In bytes; not before the last one.</param>
    public long LineOf(int position)
    {
        _line += _text[Counted..position].Count((byte)'\n');
        Counted = position;
        return _line;
    }
}
