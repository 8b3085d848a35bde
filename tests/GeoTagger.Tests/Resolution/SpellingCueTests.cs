using GeoTagger.Resolution;
using GeoTagger.Text;

namespace GeoTagger.Tests.Resolution;

public sealed class SpellingCueTests
{
    [Theory]
    [InlineData("The sheriff said deputies closed the highway.", 1)]
    [InlineData("The councillor praised the theatre in the town centre.", -1)]
    [InlineData("It rained for three days.", 0)]
    [InlineData("The sheriff praised the theatre.", 0)]
    public void English_is_told_by_words_that_only_one_side_uses(string text, int sign)
    {
        var tokens = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokens);

        Assert.Equal(sign, Math.Sign(SpellingCue.Read(tokens, new WorkMeter())));
    }

    [Theory]
    [InlineData("US", 1)]
    [InlineData("GB", -1)]
    [InlineData("GR", 0)]
    public void A_country_has_its_side(string country, int side) => Assert.Equal(side, SpellingCue.SideOf(country));
}
