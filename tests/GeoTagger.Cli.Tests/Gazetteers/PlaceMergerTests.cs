using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers;

public sealed class PlaceMergerTests
{
    private readonly PlaceMerger _merger = new();

    [Fact]
    public void Facts_of_one_id_make_one_place_and_the_first_value_stays()
    {
        _merger.Add(Mosul("geonames:99072", 36.335, 43.119));
        _merger.Add(new PlaceFact { Id = "geonames:99072", Population = 1_683_000, Point = new GeoPoint(0, 0), Names = [new NameDraft("الموصل", MatchType.AlternateName)] });

        PlaceFact place = Assert.Single(_merger.Places);
        Assert.Equal((new GeoPoint(36.335, 43.119), 1_683_000L), (place.Point!.Value, place.Population));
        Assert.Equal("الموصل", Assert.Single(place.Names).Text);
    }

    [Fact]
    public void A_row_of_the_overlay_wins_where_it_says_something()
    {
        _merger.Add(Mosul("geonames:99072", 36.335, 43.119));
        _merger.Add(new PlaceFact { Id = "geonames:99072", Point = new GeoPoint(36.34, 43.13) }, wins: true);

        PlaceFact place = Assert.Single(_merger.Places);
        Assert.Equal(("Mosul", new GeoPoint(36.34, 43.13)), (place.Name, place.Point!.Value));
    }

    [Fact]
    public void The_same_name_class_and_country_within_a_few_kilometres_is_the_same_place()
    {
        _merger.Add(Mosul("geonames:99072", 36.335, 43.119));
        _merger.Add(Mosul("overlay:mosul", 36.34, 43.12));

        Assert.Equal("geonames:99072", Assert.Single(_merger.Places).Id);
    }

    [Fact]
    public void The_same_name_far_away_is_another_place()
    {
        _merger.Add(Mosul("geonames:99072", 36.335, 43.119));
        _merger.Add(Mosul("overlay:mosul", 31, 47));

        Assert.Equal(2, _merger.Places.Count);
    }

    [Fact]
    public void Two_GeoNames_ids_are_two_places_however_near()
    {
        _merger.Add(Mosul("geonames:99072", 36.335, 43.119));
        _merger.Add(Mosul("geonames:99071", 36.335, 43.119));

        Assert.Equal(2, _merger.Places.Count);
    }

    [Fact]
    public void A_fact_of_an_unknown_place_that_says_too_little_is_refused() =>
        Assert.False(_merger.Add(new PlaceFact { Id = "geonames:1", Population = 5 }));

    private static PlaceFact Mosul(string id, double latitude, double longitude) => new()
    {
        Id = id,
        Name = "Mosul",
        FeatureClass = 'P',
        FeatureCode = "PPLA",
        CountryCode = "IQ",
        Point = new GeoPoint(latitude, longitude),
    };
}
