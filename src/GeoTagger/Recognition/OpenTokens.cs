using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// Which tokens of a text a reading looks at. A plain token is outside every name, whatever surrounds it, so that a text falls into stretches
/// that can be decoded each alone, with the same result.
/// </summary>
/// <remarks>
/// Lists and nonsense go on for thousands of tokens without a plain one. There a comma counts as plain, and where there is not even a comma
/// the stretch is cut: a stretch has a length that scratch can be made for. No name is half as long.
/// </remarks>
internal sealed class OpenTokens
{
    /// <summary>The most open tokens of a stretch.</summary>
    public const int LongestRun = 840;

    /// <summary>The most tokens of a stretch, those plain at its ends included.</summary>
    public const int LongestStretch = LongestRun + 2;

    private const int LongRun = LongestRun / 2;

    private State[] _states = [];

    private enum State : byte
    {
        Open,
        Plain,

        /// <summary>Open, and no name goes on to here from the token before.</summary>
        Cut,
    }

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a token is outside every name.</summary>
    public bool IsPlain(int token) => _states[token] == State.Plain;

    /// <summary>Takes so many tokens, all of them open.</summary>
    public void Reset(int count)
    {
        Count = count;
        Scratch.Ensure(ref _states, count);
        _states.AsSpan(0, count).Clear();
    }

    /// <summary>Says that a token is outside every name.</summary>
    public void SetPlain(int token) => _states[token] = State.Plain;

    /// <summary>Tells the plain tokens of a text from the others.</summary>
    public void Read(TextTraits text, PlainWords plainWords)
    {
        Reset(text.Count);
        var run = 0;
        for (var token = 0; token < Count; token++)
        {
            ref readonly var traits = ref text[token];
            var isFirst = token == traits.SentenceFirst;
            run = isFirst ? 1 : run + 1;
            if (plainWords.Covers(traits) || (run > LongRun && IsComma(text.Text, token)))
            {
                _states[token] = State.Plain;
                run = 0;
            }
            else if (isFirst || run > LongestRun)
            {
                _states[token] = State.Cut;
                run = 1;
            }
        }
    }

    /// <summary>The tokens around an open one up to the next plain ones, these included: they say that no name begins before or goes on.</summary>
    /// <param name="token">The token.</param>
    /// <param name="first">The first that is looked at.</param>
    /// <param name="end">The one after the last.</param>
    public (int First, int End) StretchAt(int token, int first, int end)
    {
        var (from, to) = (token, token + 1);
        while (from > first && _states[from] == State.Open)
        {
            from--;
        }

        while (to < end && _states[to - 1] != State.Plain && _states[to] != State.Cut)
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>Where a window of whole stretches ends that begins with one.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="longest">The most tokens of a window, at least <see cref="LongestStretch"/>.</param>
    public int EndOfWindow(int first, int longest)
    {
        if (Count - first <= longest)
        {
            return Count;
        }

        var end = first + longest;
        while (_states[end] != State.Cut && _states[end - 1] != State.Plain)
        {
            end--;
        }

        return end;
    }

    /// <summary>Where the next window begins: a plain token at the end of one belongs to stretches of both.</summary>
    public int StartAfterWindow(int end) => end < Count && _states[end - 1] == State.Plain ? end - 1 : end;

    private static bool IsComma(TokenizedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation && text.Slice(token) is "," or ";" or "،" or "؛" or "、" or "，" or "；";
}
