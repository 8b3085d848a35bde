using GeoTagger.Learning.Corpora;
using GeoTagger.Text;

namespace GeoTagger.Learning.Tagger;

/// <summary>Finds the tokens of an annotated span.</summary>
internal static class SpanAligner
{
    /// <summary>The tokens that a span touches; it may begin or end inside one where annotators split a word.</summary>
    /// <returns>First token and number of tokens; 0 tokens when it touches none.</returns>
    public static (int FirstToken, int TokenCount) Align(ReadOnlySpan<Token> tokens, CorpusSpan span)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].End <= span.Offset ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < tokens.Length && tokens[end].Offset < span.End)
        {
            end++;
        }

        return (low, end - low);
    }
}
