using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class DemonymsTests
{
    [Theory]
    [InlineData("Iraqi(s)", "Iraqi,Iraqis")]
    [InlineData("Chinese (singular and plural)", "Chinese")]
    [InlineData("Dutchman(men), Dutchwoman(women)", "Dutchman,Dutchmen,Dutchwoman,Dutchwomen")]
    [InlineData("Lao(s) or Laotian(s)", "Lao,Laos,Laotian,Laotians")]
    [InlineData("Briton(s), British (collective plural)", "Briton,Britons,British")]
    [InlineData("Wallisian(s), Futunan(s), or Wallis and Futuna Islanders", "Wallisian,Wallisians,Futunan,Futunans,Wallis and Futuna Islanders")]
    [InlineData("Taiwan (or Taiwanese)", "Taiwan,Taiwanese")]
    [InlineData("Puerto Rican(s) (US citizens)", "Puerto Rican,Puerto Ricans")]
    [InlineData("NA", "")]
    [InlineData("none", "")]
    public void Every_form_of_a_phrase_is_read(string phrase, string expected) =>
        Assert.Equal(expected, string.Join(',', Demonyms.Parse(phrase)));

    [Theory]
    [InlineData("Iraqi", "Iraqi,Iraqis")]
    [InlineData("German", "German,Germans")]
    [InlineData("Chinese", "Chinese")]
    [InlineData("Swiss", "Swiss")]
    public void Plurals_are_made_where_English_has_them(string demonym, string expected) =>
        Assert.Equal(expected, string.Join(',', Demonyms.WithPlural(demonym)));
}
