using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers.Merging;

public sealed class NameHygieneTests
{
    [Theory]
    [InlineData("Bagdad", true)]
    [InlineData("بغداد", true)]
    [InlineData("东京", true)]
    [InlineData("6th of October City", true)]
    [InlineData("ba ge da", false)]
    [InlineData("https://example.org/x", false)]
    [InlineData("06340", false)]
    [InlineData("B-8000", false)]
    [InlineData("Os", false)]
    [InlineData("京", false)]
    [InlineData("A name that goes on and on until nobody would ever write it in a text", false)]
    public void Junk_is_no_name(string text, bool expected) => Assert.Equal(expected, NameHygiene.IsName(text, MatchType.AlternateName));

    [Fact]
    public void Official_abbreviations_may_be_short() => Assert.True(NameHygiene.IsName("US", MatchType.Abbreviation));

    [Fact]
    public void Each_folded_form_is_kept_once_and_as_the_more_telling_kind()
    {
        NameDraft[] names =
        [
            new("Bagdād", MatchType.AlternateName), new("BAGDAD", MatchType.AlternateName), new("Baghdād", MatchType.AlternateName),
            new("Baghdadi", MatchType.AlternateName), new("Baghdadi", MatchType.Demonym),
        ];

        Assert.Equal(
            [new NameDraft("Bagdād", MatchType.AlternateName), new NameDraft("Baghdadi", MatchType.Demonym)],
            new NameHygiene().Clean("Baghdad", names));
    }
}
