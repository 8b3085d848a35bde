namespace GeoTagger.Text;

/// <summary>
/// A text with its tokens and sentences. The buffers grow and are reused from document to document,
/// so one instance serves one call at a time.
/// </summary>
public sealed class TokenizedText
{
    private Token[] _tokens = new Token[256];
    private int _tokenCount;
    private int[] _sentences = new int[32];
    private int _sentenceCount;

    /// <summary>The original text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The tokens in text order, without overlap.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    /// <summary>For each sentence the index of its first token, ascending; the first is 0 when there is any token.</summary>
    public ReadOnlySpan<int> SentenceStarts => _sentences.AsSpan(0, _sentenceCount);

    /// <summary>Whether a sentence begins at a token.</summary>
    public bool IsSentenceStart(int token) => SentenceStarts.BinarySearch(token) >= 0;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Slice(int token) => Text.AsSpan(_tokens[token].Offset, _tokens[token].Length);

    /// <summary>The characters from the first unit of one token to the last of another, gaps included.</summary>
    public ReadOnlySpan<char> Slice(int firstToken, int tokenCount)
    {
        var start = _tokens[firstToken].Offset;
        return Text.AsSpan(start, _tokens[firstToken + tokenCount - 1].End - start);
    }

    /// <summary>Forgets the last text and takes a new one, without tokens.</summary>
    public void Reset(string text)
    {
        Text = text;
        _tokenCount = 0;
        _sentenceCount = 0;
    }

    /// <summary>Appends a token; it must not start before the end of the last.</summary>
    public void Add(Token token)
    {
        if (_tokenCount == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokenCount * 2);
        }

        _tokens[_tokenCount++] = token;
    }

    /// <summary>Lets a sentence begin at the next token to be added.</summary>
    public void StartSentence()
    {
        if (_sentenceCount > 0 && _sentences[_sentenceCount - 1] == _tokenCount)
        {
            return;
        }

        if (_sentenceCount == _sentences.Length)
        {
            Array.Resize(ref _sentences, _sentenceCount * 2);
        }

        _sentences[_sentenceCount++] = _tokenCount;
    }
}
