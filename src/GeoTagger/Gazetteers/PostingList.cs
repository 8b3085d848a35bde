namespace GeoTagger.Gazetteers;

/// <summary>The places behind one name; a view of the file, so it costs nothing to pass on.</summary>
public readonly ref struct PostingList
{
    private readonly ReadOnlySpan<uint> _words;
    private readonly uint _single;

    internal PostingList(ReadOnlySpan<uint> words)
    {
        _words = words;
        Count = words.Length;
    }

    internal PostingList(uint single)
    {
        _single = single;
        Count = 1;
    }

    /// <summary>How many places there are.</summary>
    public int Count { get; }

    /// <summary>The place at a position, most prominent first.</summary>
    public Posting this[int index] => PostingWord.Unpack(_words.IsEmpty ? _single : _words[index]);
}
