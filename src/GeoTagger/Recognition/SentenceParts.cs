namespace GeoTagger.Recognition;

/// <summary>Walks over the sentences in a window of tokens, of those that reach beyond it over the part inside.</summary>
internal ref struct SentenceParts(TextTraits text, (int First, int End) window)
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
        End = Math.Min(text[First].SentenceEnd, window.End);
        return true;
    }
}
