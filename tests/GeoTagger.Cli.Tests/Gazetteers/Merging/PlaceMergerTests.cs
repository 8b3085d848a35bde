using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers.Merging;

public sealed class PlaceMergerTests
{
    private readonly PlaceMerger _merger = new();

    [Fact]
    public void Earlier_sources_win_and_later_ones_fill()
    {
        _merger.Add(Town("geonames:1", "Erbil", 36.18, 44.01));
        _merger.Add(new PlaceFact { Id = "geonames:1", Name = "Arbil", TimeZone = "Asia/Baghdad", Population = 5 });

        PlaceFact place = Assert.Single(_merger.Places);
        Assert.Equal(("Erbil", "Asia/Baghdad", 5L), (place.Name, place.TimeZone, place.Population));
        Assert.Equal([new NameDraft("Arbil", MatchType.AlternateName)], place.Names);
    }

    [Fact]
    public void Filled_cells_of_the_overlay_win_and_empty_cells_leave_what_is_there()
    {
        _merger.Add(Town("geonames:1", "Erbil", 36.18, 44.01));
        _merger.Add(new PlaceFact { Id = "geonames:1", Name = "Hawler", Importance = 200 }, wins: true);

        PlaceFact place = Assert.Single(_merger.Places);
        Assert.Equal(("Hawler", (byte)200, new GeoPoint(36.18, 44.01)), (place.Name, place.Importance, place.Point));
        Assert.Equal([new NameDraft("Erbil", MatchType.AlternateName)], place.Names);
    }

    [Theory]
    [InlineData("Al-Hawijah", 35.33, 1)]
    [InlineData("Al Hawijah", 36.30, 2)]
    [InlineData("Bashiqa", 35.33, 2)]
    public void Towns_of_one_folded_name_are_one_place_when_they_are_near(string name, double latitude, int places)
    {
        _merger.Add(Town("geonames:1", "Al Ḩawījah", 35.325, 43.772));
        _merger.Add(Town("cities:1", name, latitude, 43.772));

        Assert.Equal(places, _merger.Places.Count);
    }

    [Fact]
    public void A_place_takes_the_GeoNames_id_when_one_comes()
    {
        _merger.Add(Town("cities:1", "Amerli", 34.72, 44.58));
        _merger.Add(Town("geonames:7", "Amerli", 34.73, 44.58));

        Assert.Equal("geonames:7", Assert.Single(_merger.Places).Id);
    }

    [Fact]
    public void Two_GeoNames_ids_are_two_places()
    {
        _merger.Add(Town("geonames:1", "Springfield", 40, -80));
        _merger.Add(Town("geonames:2", "Springfield", 40, -80));

        Assert.Equal(2, _merger.Places.Count);
    }

    [Fact]
    public void Units_meet_by_their_code_and_namesakes_with_other_codes_stay_apart()
    {
        _merger.Add(AdminUnit.Create("adm2:US.NC.187", "US.NC.187", "Washington County", "ADM2"));
        _merger.Add(AdminUnit.Create("adm2:US.OR.067", "US.OR.067", "Washington County", "ADM2"));
        _merger.Add(new PlaceFact { Id = "census:41067", OwnCode = "US.OR.067", Point = new GeoPoint(45.6, -123.1) });

        Assert.Equal([null, new GeoPoint(45.6, -123.1)], _merger.Places.Select(place => place.Point));
    }

    [Fact]
    public void Names_of_an_unknown_place_are_turned_down()
    {
        Assert.False(_merger.Add(new PlaceFact { Id = "geonames:5", Names = [new NameDraft("Nowhere", MatchType.AlternateName)] }));
        Assert.Empty(_merger.Places);
    }

    private static PlaceFact Town(string id, string name, double latitude, double longitude) => new()
    {
        Id = id,
        Name = name,
        FeatureClass = 'P',
        FeatureCode = "PPL",
        CountryCode = "IQ",
        Point = new GeoPoint(latitude, longitude),
    };
}
