using Microsoft.ML.Tokenizers;

namespace GeoTagger.Text;

/// <summary>Splits news text into tokens and sentences in one pass; tokens and gaps concatenate back to the text exactly.</summary>
/// <remarks>
/// The conventions follow the Penn Treebank where news needs it: possessive endings and hyphens are tokens of their own,
/// abbreviations keep their period. Contractions and acronyms stay whole. Any input is read, lone surrogates included.
/// </remarks>
public sealed class NewsTokenizer : PreTokenizer
{
    private const int UnitsAStep = 256;

    /// <summary>Reads <paramref name="text"/> and fills <paramref name="target"/> with its tokens and sentences.</summary>
    public static void Tokenize(string text, TokenizedText target) => Tokenize(text, target, new WorkMeter());

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

    /// <summary>Reads a text on the way through the pipeline, a step a token and more for long ones.</summary>
    internal static void Tokenize(string text, TokenizedText target, WorkMeter meter)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(target);
        target.Reset(text);
        var scanner = new NewsScanner(text);
        var sentences = new SentenceBreaker(text);
        while (scanner.TryRead(out var token))
        {
            if (sentences.StartsAt(token))
            {
                target.StartSentence();
            }

            target.Add(token);
            meter.Step(1 + (token.Length / UnitsAStep));
        }
    }
}
