using Microsoft.ML.Tokenizers;

namespace GeoTagger.Text;

/// <summary>Splits news text into tokens and sentences in one pass; tokens and gaps concatenate back to the text exactly.</summary>
public sealed class NewsTokenizer : PreTokenizer
{
    /// <summary>Reads <paramref name="text"/> and fills <paramref name="target"/> with its tokens and sentences.</summary>
    public static void Tokenize(string text, TokenizedText target)
    {
        target.Reset(text);
        throw new NotSupportedException("The scanner comes next.");
    }

    /// <inheritdoc/>
    public override IEnumerable<(int Offset, int Length)> PreTokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokenized = new TokenizedText();
        Tokenize(text, tokenized);
        return tokenized.Tokens.ToArray().Select(token => (token.Offset, token.Length));
    }

    /// <inheritdoc/>
    public override IEnumerable<(int Offset, int Length)> PreTokenize(ReadOnlySpan<char> text) => PreTokenize(text.ToString());
}
