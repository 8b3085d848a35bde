using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public class TrainedScriptTests
{
    [Theory]
    [InlineData("Mosul", true)]
    [InlineData("São Paulo", true)]
    [InlineData("Đà Nẵng", true)]
    [InlineData("2017 – $5", true)]
    [InlineData("كركوك", false)]
    [InlineData("Москва", false)]
    [InlineData("東京", false)]
    [InlineData("Αθήνα", false)]
    [InlineData("𐌰𐌱", false)]
    public void Latin_letters_and_all_that_is_no_letter_are_covered(string name, bool expected) =>
        Assert.Equal(expected, TrainedScript.Covers(name));
}
