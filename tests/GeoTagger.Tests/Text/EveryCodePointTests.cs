using System.Text;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Tests.Text;

/// <summary>Every code point there is, alone and in company: the scanner always goes on, and never cuts one in two.</summary>
public class EveryCodePointTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "b")]
    [InlineData("5", "5")]
    [InlineData("x ", ".")]
    [InlineData("'", "s")]
    public void A_text_with_a_code_point_falls_into_tokens_that_keep_it_whole(string before, string after)
    {
        var tokenized = new TokenizedText();
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var character = codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : new Rune(codePoint).ToString();
            NewsTokenizer.Tokenize(before + character + after, tokenized);
            var end = 0;
            foreach (ref readonly var token in tokenized.Tokens)
            {
                if (token.Length < 1 || token.Offset < end || token.End > tokenized.Text.Length || IsCut(tokenized.Text, token.Offset) || IsCut(tokenized.Text, token.End))
                {
                    Assert.Fail($"U+{codePoint:X4}: a token at {token.Offset} with {token.Length} units.");
                }

                end = token.End;
            }
        }
    }

    [Fact]
    public void A_code_point_many_times_over_makes_no_more_tokens_than_there_are_units()
    {
        const int Times = 40;
        var tokenized = new TokenizedText();
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is < 0xD800 or > 0xDFFF)
            {
                var text = string.Concat(Enumerable.Repeat(new Rune(codePoint).ToString(), Times));
                var meter = new WorkMeter();
                NewsTokenizer.Tokenize(text, tokenized, meter);
                Assert.InRange(meter.Steps, 0, text.Length);
            }
        }
    }

    [Theory]
    [InlineData("About 𝟓𝟎𝟎 dollars in Paris", new[] { "About", "𝟓𝟎𝟎", "dollars", "in", "Paris" })]
    [InlineData("𝟓.𝟓 and 𝟏,𝟐𝟎𝟎", new[] { "𝟓.𝟓", "and", "𝟏,𝟐𝟎𝟎" })]
    [InlineData("a\U00010EADb", new[] { "a", "\U00010EAD", "b" })]
    [InlineData("\U00010D6E\U00010D6E", new[] { "\U00010D6E\U00010D6E" })]
    [InlineData("𐀀’s", new[] { "𐀀", "’s" })]
    public void Characters_of_two_units_are_read_as_their_kin_of_one(string text, string[] tokens)
    {
        var tokenized = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokenized);
        Assert.Equal(tokens, Enumerable.Range(0, tokenized.Tokens.Length).Select(token => tokenized.Slice(token).ToString()));
    }

    [Fact]
    public void Keys_of_names_are_made_of_every_code_point()
    {
        var scratch = new TokenizedText();
        for (var codePoint = 0x10000; codePoint <= 0x10FFFF; codePoint++)
        {
            var name = new Rune(codePoint).ToString();
            NameKey.Of(name, scratch);
            SpellingKey.Of(name, scratch);
        }
    }

    private static bool IsCut(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text, index - 1);
}
