using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public class WordHashTests
{
    [Theory]
    [InlineData("Baghdad", "baghdad")]
    [InlineData("2017", "0000")]
    [InlineData("O’Neill", "o'neill")]
    [InlineData("ŞIRNAK", "şirnak")]
    [InlineData("“", "\"")]
    [InlineData("₡", "$")]
    [InlineData("€", "€")]
    public void Words_are_compared_in_lower_case_without_their_digits_and_rare_currency_signs(string word, string expected)
    {
        var buffer = new char[64];
        Assert.Equal(expected, new string(buffer, 0, WordHash.Normalize(word, buffer)));
    }

    [Fact]
    public void A_word_longer_than_the_buffer_is_cut()
    {
        var buffer = new char[4];
        Assert.Equal(4, WordHash.Normalize("Khanaqin", buffer));
        Assert.Equal("khan", new string(buffer));
    }
}
