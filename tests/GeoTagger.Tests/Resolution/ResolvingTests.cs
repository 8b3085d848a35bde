using GeoTagger.Tests.Gazetteers;
using static GeoTagger.Tests.Gazetteers.TinyWorld;

namespace GeoTagger.Tests.Resolution;

/// <summary>Which place the first resolver chooses in a world of a dozen places; reads like the product's specification.</summary>
public sealed class ResolvingTests : IDisposable
{
    private readonly TinyWorld _world = TinyWorld.Of(
        Country(1, "United States", "US", 39.8, -98.6, ("U.S.", MatchType.Abbreviation), ("US", MatchType.Abbreviation), ("American", MatchType.Demonym)),
        Country(2, "France", "FR", 46, 2, ("French", MatchType.Demonym)),
        Country(3, "Georgia", "GE", 42, 43.5, ("Georgian", MatchType.Demonym)),
        Country(4, "Iraq", "IQ", 33, 44, ("Iraqi", MatchType.Demonym)),
        Admin1(10, "Texas", "US.TX", 31.2, -99.2, ("TX", MatchType.Abbreviation)),
        Admin1(11, "Maine", "US.ME", 45.5, -69.2),
        Admin1(12, "Georgia", "US.GA", 32.7, -83.5),
        Admin1(13, "Kirkuk Governorate", "IQ.02", 35.33, 44.04, ("Kirkuk", MatchType.AlternateName)),
        Admin1(14, "Diyala Governorate", "IQ.10", 33.9, 45.1, ("Diyala", MatchType.AlternateName)),
        City(20, "Paris", "FR", 48.85, 2.35, 2_100_000, "PPLC"),
        City(21, "Paris", "US", 33.66, -95.55, 25_000, admin1: "US.TX"),
        City(22, "Dallas", "US", 32.78, -96.8, 1_300_000, admin1: "US.TX"),
        City(23, "Bangor", "GB", 53.23, -4.13, 60_000),
        City(24, "Bangor", "US", 44.8, -68.78, 31_000, admin1: "US.ME"),
        City(25, "Atlanta", "US", 33.75, -84.39, 498_000, "PPLA", admin1: "US.GA"),
        City(26, "Tbilisi", "GE", 41.69, 44.83, 1_200_000, "PPLC"),
        City(27, "Kirkuk", "IQ", 35.47, 44.39, 975_000, "PPLA", admin1: "IQ.02"),
        City(28, "Lyon", "FR", 45.75, 4.85, 520_000, "PPLA"));

    [Theory]
    [InlineData("The fair in Bangor, Maine, was closed.", "Bangor", "geonames:24")]
    [InlineData("The fair in Bangor was closed.", "Bangor", "geonames:23")]
    [InlineData("He moved from Dallas to Paris in Texas.", "Paris", "geonames:21")]
    [InlineData("He moved from Lyon to Paris.", "Paris", "geonames:20")]
    [InlineData("Talks in Tbilisi about Georgia went on.", "Georgia", "geonames:3")]
    [InlineData("A storm over Atlanta moved through Georgia.", "Georgia", "geonames:12")]
    [InlineData("Soldiers in rural Kirkuk province.", "Kirkuk province", "geonames:13")]
    [InlineData("The road leads to Kirkuk.", "Kirkuk", "geonames:27")]
    [InlineData("The Texas town of Paris votes.", "Paris", "geonames:21")]
    public void A_name_means_the_place_that_the_text_speaks_for(string text, string name, string id) =>
        Assert.Equal(id, PlacesOf(text).First(entity => entity.Text == name).Id);

    [Fact]
    public void One_name_means_two_places_when_the_text_says_so()
    {
        var places = PlacesOf("She flew from Paris, Texas, to Paris, France, and then to Paris again.");
        Assert.Equal(["geonames:21", "geonames:20", "geonames:20"], places.Where(place => place.Text == "Paris").Select(place => place.Id));
    }

    [Fact]
    public void Initials_stand_for_a_name_of_several_words_only()
    {
        Assert.Equal("geonames:1", PlacesOf("Officials in U.S. cities agreed.").Single().Id);
        Assert.All(PlacesOf("Officials in T.X. cities agreed."), place => Assert.Null(place.Id));
    }

    [Fact]
    public void A_country_hint_weighs()
    {
        var options = new TaggingOptions { Hints = new TaggingHints { Countries = ["US"] } };
        Assert.Equal("geonames:24", PlacesOf("The fair in Bangor was closed.", options).Single().Id);
    }

    [Fact]
    public void A_demonym_has_its_country_only_when_asked_for()
    {
        Assert.Null(PlacesOf("The Iraqi army came.").Single().Id);
        Assert.Equal("geonames:4", PlacesOf("The Iraqi army came.", new TaggingOptions { Demonyms = true }).Single().Id);
    }

    public void Dispose() => _world.Dispose();

    private List<(string Text, string? Id)> PlacesOf(string text, TaggingOptions? options = null)
    {
        var pipeline = new GeoTaggingPipeline(_world.Gazetteer);
        return [.. pipeline.Tag(text, options).Entities.Select(entity => (text.Substring(entity.Offset, entity.Length), entity.Place?.Place.Id))];
    }
}
