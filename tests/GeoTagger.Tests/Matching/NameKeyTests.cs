using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Tests.Matching;

public class NameKeyTests
{
    [Theory]
    [InlineData("St. Louis", "Saint Louis")]
    [InlineData("St Louis", "SAINT-LOUIS")]
    [InlineData("Mt. Vernon", "Mount Vernon")]
    [InlineData("Ft. Worth", "Fort Worth")]
    [InlineData("Al-Hawijah", "al Ḩawījah")]
    [InlineData("Sana'a", "Ṣanʿāʾa")]
    [InlineData("King's Lynn", "Kings Lynn")]
    [InlineData("St. John’s", "Saint Johns")]
    [InlineData("U.S.", "US")]
    [InlineData("W.Va.", "WVa")]
    [InlineData("Stratford-upon-Avon", "Stratford upon Avon")]
    [InlineData("كَرْكُوك", "كركوك")]
    [InlineData("أربيل", "اربيل")]
    [InlineData("МОСКВА", "Москва")]
    [InlineData("Ｔｏｋｙｏ", "Tokyo")]
    public void Spellings_of_one_name_share_a_key(string one, string other)
    {
        var scratch = new TokenizedText();
        Assert.Equal(NameKey.Of(one, scratch), NameKey.Of(other, scratch));
    }

    [Fact]
    public void Prefix_keys_are_the_keys_of_the_prefixes()
    {
        var scratch = new TokenizedText();
        var keys = new ulong[NameKey.MaxTokens];
        Assert.Equal(3, NameKey.Keys("New York City", scratch, keys));
        Assert.Equal([NameKey.Of("New", scratch), NameKey.Of("New York", scratch), NameKey.Of("New York City", scratch)], keys[..3]);
    }
}
