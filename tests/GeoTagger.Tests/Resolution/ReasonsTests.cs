using GeoTagger.Tests.Gazetteers;
using static GeoTagger.Tests.Gazetteers.TinyWorld;

namespace GeoTagger.Tests.Resolution;

/// <summary>What is said of why a name was given its place; each sentence must hold of the text.</summary>
public sealed class ReasonsTests : IDisposable
{
    private static readonly TaggingOptions Explain = new() { Explain = true, Demonyms = true };

    private readonly TinyWorld _world = TinyWorld.Of(
        Country(1, "United States", "US", 39.8, -98.6, ("U.S.", MatchType.Abbreviation)),
        Country(2, "Iraq", "IQ", 33, 44, ("Iraqi", MatchType.Demonym)),
        Admin1(10, "Maine", "US.ME", 45.5, -69.2),
        Admin1(11, "Kirkuk Governorate", "IQ.02", 35.33, 44.04, ("Kirkuk", MatchType.AlternateName)),
        City(20, "Bangor", "GB", 53.23, -4.13, 60_000),
        City(21, "Bangor", "US", 44.8, -68.78, 31_000, admin1: "US.ME"),
        City(22, "Brewer", "US", 44.79, -68.76, 9_600, admin1: "US.ME"),
        City(23, "Orono", "US", 44.88, -68.67, 11_000, admin1: "US.ME"),
        City(24, "Kirkuk", "IQ", 35.47, 44.39, 975_000, "PPLA", admin1: "IQ.02"));

    [Fact]
    public void A_container_named_beside_the_place() =>
        Assert.Contains("named together with Maine, in which it lies", ReasonsFor("Bangor", "The fair in Bangor, Maine, was closed."));

    [Fact]
    public void Places_nearby_with_their_number_and_the_nearest() => Assert.Contains(
        "2 other places of the text lie within 300 km, the nearest is Brewer (2 km)",
        ReasonsFor("Bangor", "He drove from Brewer to Orono and on to Bangor."));

    [Fact]
    public void A_word_that_asks_for_a_kind() => Assert.Contains(
        "the words ask for a place of its kind (province or state)", ReasonsFor("Kirkuk province", "Soldiers in Kirkuk province slept."));

    [Fact]
    public void The_size_of_the_place_among_its_namesakes() =>
        Assert.Equal(["the largest of 2 places of this name"], ReasonsFor("Bangor", "The fair in Bangor was closed."));

    [Fact]
    public void A_name_of_one_place_only() => Assert.Equal(["the only place of this name"], ReasonsFor("Orono", "The fair in Orono was closed."));

    [Fact]
    public void A_demonym() => Assert.Equal(["a word for people and things of Iraq"], ReasonsFor("Iraqi", "The Iraqi army came."));

    [Fact]
    public void The_hints_of_the_request()
    {
        var hinted = Explain with { Hints = new TaggingHints { Countries = ["US"] } };

        Assert.Contains("it agrees with the hints of the request", ReasonsFor("Bangor", "The fair in Bangor was closed.", hinted));
    }

    [Fact]
    public void Nobody_asks_and_nothing_is_said() =>
        Assert.Empty(ReasonsFor("Bangor", "The fair in Bangor, Maine, was closed.", TaggingOptions.Default));

    [Fact]
    public void There_are_three_reasons_at_most() =>
        Assert.Equal(3, ReasonsFor("Bangor", "He drove from Brewer and Orono to Bangor, Maine, in the U.S. today.").Count);

    public void Dispose() => _world.Dispose();

    private IReadOnlyList<string> ReasonsFor(string name, string text, TaggingOptions? options = null) =>
        new GeoTaggingPipeline(_world.Gazetteer).Tag(text, options ?? Explain, TestContext.Current.CancellationToken).Entities
            .First(entity => text.Substring(entity.Offset, entity.Length) == name).Place!.Reasons;
}
