using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>Goes along with whoever walks over a text, and knows the first word of the sentence that he is in.</summary>
internal ref struct SentenceCursor(TokenizedText text)
{
    private int _next;
    private int _firstWord;

    /// <summary>The first word of the sentence of a token that is not before the one asked about last.</summary>
    public int FirstWordBefore(int token)
    {
        var starts = text.SentenceStarts;
        var before = _next;
        while (_next < starts.Length && starts[_next] <= token)
        {
            _next++;
        }

        if (_next > before)
        {
            _firstWord = FirstWord(starts[_next - 1]);
        }

        return _firstWord;
    }

    // The quotation mark or dash in front is no part of the sentence's first word.
    private readonly int FirstWord(int token)
    {
        while (token + 1 < text.Tokens.Length && text.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Hyphen)
        {
            token++;
        }

        return token;
    }
}
