using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Tagger;
using GeoTagger.Text;

namespace GeoTagger.Learning.Tests.Tagger;

public class SpanAlignerTests
{
    [Theory]
    [InlineData(8, 5, 2, 1)]
    [InlineData(0, 13, 0, 3)]
    [InlineData(9, 2, 2, 1)]
    [InlineData(14, 2, 3, 0)]
    public void A_span_gets_the_tokens_it_touches(int offset, int length, int first, int count)
    {
        var text = new TokenizedText();
        NewsTokenizer.Tokenize("They in Erbil", text);
        Assert.Equal((first, count), SpanAligner.Align(text.Tokens, new CorpusSpan(offset, length, "")));
    }
}
