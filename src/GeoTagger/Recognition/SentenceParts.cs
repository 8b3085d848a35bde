namespace GeoTagger.Recognition;

/// <summary>Walks over the sentences in a window of tokens, and over parts of those that reach beyond it or are longer than asked for.</summary>
internal ref struct SentenceParts(TextTraits text, (int First, int End) window, int longest = int.MaxValue)
{
    /// <summary>First token of the part.</summary>
    public int First { get; private set; }

    /// <summary>The token after its last.</summary>
    public int End { get; private set; } = window.First;

    public bool MoveNext()
    {
        if (End == window.End)
        {
            return false;
        }

        First = End;
        End = Math.Min(Math.Min(text[First].SentenceEnd, window.End), longest < window.End - First ? First + longest : window.End);
        return true;
    }
}
