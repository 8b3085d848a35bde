namespace GeoTagger.Text;

/// <summary>Decides, token by token, where sentences begin.</summary>
internal ref struct SentenceBreaker(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _isWrapped = IsWrapped(text);
    private Ending _ending;
    private int _end;

    private enum Ending
    {
        /// <summary>The first token of a text begins a sentence.</summary>
        TextStart,
        None,
        Abbreviation,
        Terminator,

        /// <summary>A comma or hyphen: a line that ends so goes on in the next.</summary>
        Joint,
    }

    /// <summary>Whether a sentence begins at <paramref name="token"/>; to be asked once for each token, in order.</summary>
    public bool StartsAt(Token token)
    {
        var gap = _text[_end..token.Offset];
        var starts = _ending == Ending.TextStart || Starts(token, gap);
        if (starts || !ContinuesEnding(token, gap))
        {
            _ending = EndingOf(token);
        }

        _end = token.End;
        return starts;
    }

    private readonly bool Starts(Token token, ReadOnlySpan<char> gap)
    {
        var first = CharClasses.At(_text, token.Offset, out _);
        var lineBreaks = gap.IsEmpty || gap is " " ? 0 : CountLineBreaks(gap);
        return lineBreaks > 1
            || (lineBreaks == 1 && !_isWrapped && first != CharClass.Lower && _ending != Ending.Joint)
            || (_ending == Ending.Terminator && StartsAfterTerminator(first, gap))
            || (_ending == Ending.Abbreviation && Abbreviations.IsSentenceStarter(_text.Slice(token.Offset, token.Length)));
    }

    private static bool StartsAfterTerminator(CharClass first, ReadOnlySpan<char> gap) => first switch
    {
        CharClass.Upper or CharClass.Uncased or CharClass.Ideograph or CharClass.Open => true,
        CharClass.Digit or CharClass.Quote or CharClass.Symbol => !gap.IsEmpty,
        _ => false,
    };

    // Closing quotes and brackets belong to the sentence that they close.
    private readonly bool ContinuesEnding(Token token, ReadOnlySpan<char> gap) =>
        _ending == Ending.Terminator && gap.IsEmpty && CharClasses.Of(_text[token.Offset]) is CharClass.Quote or CharClass.Close;

    private readonly Ending EndingOf(Token token) => token.Kind switch
    {
        TokenKind.Terminator => Ending.Terminator,
        TokenKind.Hyphen => Ending.Joint,
        TokenKind.Punctuation when _text[token.Offset] == ',' => Ending.Joint,
        TokenKind.Word when _text[token.End - 1] == '.' && !Abbreviations.IsTitle(_text.Slice(token.Offset, token.Length)) => Ending.Abbreviation,
        _ => Ending.None,
    };

    private static int CountLineBreaks(ReadOnlySpan<char> gap)
    {
        var count = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            if (gap[i] is '\n' or '\u2028' || (gap[i] == '\r' && (i + 1 == gap.Length || gap[i + 1] != '\n')))
            {
                count++;
            }
            else if (gap[i] is '\u2029' or '\f')
            {
                count += 2;
            }
        }

        return count;
    }

    // Where most lines begin in lower case, line breaks are the work of a word wrap and mean nothing.
    private static bool IsWrapped(ReadOnlySpan<char> text)
    {
        int lowerCase = 0, others = 0;
        for (int next; (next = text.IndexOf('\n')) >= 0;)
        {
            text = text[(next + 1)..];
            var first = text.IsEmpty ? CharClass.Whitespace : CharClasses.At(text, 0, out _);
            lowerCase += first == CharClass.Lower ? 1 : 0;
            others += first is CharClass.Upper or CharClass.Uncased ? 1 : 0;
        }

        return lowerCase > others;
    }
}
