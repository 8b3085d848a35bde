using System.Text;

namespace GeoTagger.Learning.Corpora;

/// <summary>
/// Joins the tokens of a column corpus to text as people write it, so that our own tokenizer reads what it would read in the wild.
/// </summary>
internal sealed class Detokenizer
{
    private readonly StringBuilder _text = new();
    private bool _insideDoubleQuotes;
    private bool _insideSingleQuotes;
    private bool _joinNext = true;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Appends a token and returns where it begins.</summary>
    public int Append(string token)
    {
        var joins = _joinNext || JoinsPrevious(token);
        _joinNext = JoinsNext(token);
        if (!joins)
        {
            _text.Append(' ');
        }

        var offset = _text.Length;
        _text.Append(token);
        return offset;
    }

    /// <summary>Ends the line: quotes that were left open are forgotten.</summary>
    public void EndSentence()
    {
        _text.Append('\n');
        _insideDoubleQuotes = false;
        _insideSingleQuotes = false;
        _joinNext = true;
    }

    private bool JoinsPrevious(string token) => token switch
    {
        "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "..." or "…" or "”" or "’" => true,
        "\"" => _insideDoubleQuotes,
        "'" => _insideSingleQuotes || EndsWithLetter(),
        "n't" or "N'T" => true,
        "/" => true,
        _ => token.Length is > 1 and <= 3 && token[0] is '\'' or '’' && char.IsAsciiLetter(token[^1]),
    };

    private bool JoinsNext(string token)
    {
        switch (token)
        {
            case "(" or "[" or "{" or "$" or "£" or "€" or "#" or "/" or "“" or "‘":
                return true;
            case "\"":
                _insideDoubleQuotes = !_insideDoubleQuotes;
                return _insideDoubleQuotes;
            case "'" when _insideSingleQuotes || EndsWithLetter():
                _insideSingleQuotes = false;
                return false;
            case "'":
                _insideSingleQuotes = true;
                return true;
            default:
                return false;
        }
    }

    private bool EndsWithLetter() => _text.Length > 0 && char.IsLetterOrDigit(_text[^1]);
}
