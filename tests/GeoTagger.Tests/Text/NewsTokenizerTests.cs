using GeoTagger.Text;

namespace GeoTagger.Tests.Text;

public class NewsTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n", "")]
    [InlineData("\0", "0+1")]
    [InlineData("😀 Erbil", "0+2 3+5")]
    [InlineData("👩‍👩‍👧!", "0+8 8+1")]
    [InlineData("Cafe\u0301's", "0+5 5+2")]
    [InlineData("\uFEFFErbil", "0+1 1+5")]
    [InlineData("in the U.S.", "0+2 3+3 7+4")]
    [InlineData("Hawija\u200B, ʿAyn", "0+6 6+1 7+1 9+4")]
    [InlineData("𠀀𝐀", "0+2 2+2")]
    public void Tokens_lie_at_their_offsets(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', new NewsTokenizer().PreTokenize(text).Select(token => $"{token.Offset}+{token.Length}")));

    // Not a row of the theory: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void Lone_surrogates_are_tokens_of_one_unit() =>
        Assert.Equal([(0, 1), (2, 1), (3, 1)], new NewsTokenizer().PreTokenize("\uDE00 \uD83Dx"));

    [Fact]
    public void A_very_long_word_is_one_token() =>
        Assert.Equal([(0, 200_000)], new NewsTokenizer().PreTokenize(new string('x', 200_000)));
}
