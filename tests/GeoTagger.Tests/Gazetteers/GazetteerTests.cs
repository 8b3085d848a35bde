using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;
using static GeoTagger.Tests.Gazetteers.TinyWorld;

namespace GeoTagger.Tests.Gazetteers;

public sealed class GazetteerTests
{
    private static readonly TokenizedText Scratch = new();

    [Fact]
    public void A_place_comes_back_with_its_country_and_province_looked_up()
    {
        using TinyWorld world = Iraq();
        int khanaqin = world.Gazetteer.Find("geonames:94591");

        Place place = world.Gazetteer.Describe(khanaqin);

        Assert.Equal("Khanaqin", place.Name);
        Assert.Equal(("IQ", "Iraq", "Diyala Governorate"), (place.CountryCode, place.CountryName, place.Admin1));
        Assert.Equal(("P", "PPLA2", 34.3482, 45.39065), (place.FeatureClass, place.FeatureCode, place.Latitude, place.Longitude));
        Assert.Equal(["https://sws.geonames.org/94591/"], place.Links);
        Assert.Null(place.TimeZone);
    }

    [Fact]
    public void A_province_is_not_its_own_province()
    {
        using TinyWorld world = Iraq();

        Assert.Null(world.Gazetteer.Describe(world.Gazetteer.Find("geonames:96965")).Admin1);
    }

    [Fact]
    public void An_unknown_id_is_not_found()
    {
        using TinyWorld world = Iraq();

        Assert.Equal(-1, world.Gazetteer.Find("geonames:1"));
        Assert.Equal(-1, world.Gazetteer.Find("overlay:atlantis"));
        Assert.Equal(-1, world.Gazetteer.Find(""));
    }

    [Fact]
    public void An_id_of_another_source_keeps_its_key()
    {
        using TinyWorld world = Iraq();
        int region = world.Gazetteer.Find("overlay:kurdistan-region");

        Assert.Equal("overlay:kurdistan-region", world.Gazetteer.IdOf(region));
        Assert.Empty(world.Gazetteer.Describe(region).Links);
    }

    [Theory]
    [InlineData("Iraq", "geonames:99237", MatchType.Name)]
    [InlineData("iraqi", "geonames:99237", MatchType.Demonym)]
    [InlineData("العراق", "geonames:99237", MatchType.AlternateName)]
    [InlineData("Kurdistan Region", "overlay:kurdistan-region", MatchType.Name)]
    public void A_name_leads_to_its_place(string name, string id, MatchType match)
    {
        using TinyWorld world = Iraq();

        Assert.True(world.Gazetteer.TryFindName(NameKey.Of(name, Scratch), out NameEntry entry, out _));
        Posting posting = world.Gazetteer.Postings(entry)[0];
        Assert.Equal((id, match), (world.Gazetteer.IdOf(posting.Place), posting.Match));
    }

    [Fact]
    public void The_beginning_of_a_longer_name_is_marked_and_is_no_name_itself()
    {
        using TinyWorld world = Iraq();

        Assert.False(world.Gazetteer.TryFindName(NameKey.Of("Kurdistan", Scratch), out _, out bool hasLonger));
        Assert.True(hasLonger);
        Assert.False(world.Gazetteer.TryFindName(NameKey.Of("Atlantis", Scratch), out _, out hasLonger));
        Assert.False(hasLonger);
    }

    [Fact]
    public void Places_of_one_name_come_most_prominent_first()
    {
        using TinyWorld world = TinyWorld.Of(
            City(4717560, "Paris", "US", 33.66, -95.55, 24_782),
            City(2988507, "Paris", "FR", 48.85, 2.35, 2_138_551, "PPLC"),
            City(4303602, "Paris", "US", 38.2, -84.25, 9_846));

        Assert.True(world.Gazetteer.TryFindName(NameKey.Of("PARIS", Scratch), out NameEntry entry, out _));
        PostingList postings = world.Gazetteer.Postings(entry);
        string[] ids = [.. Enumerable.Range(0, postings.Count).Select(i => "")];
        for (int i = 0; i < postings.Count; i++)
        {
            ids[i] = world.Gazetteer.IdOf(postings[i].Place);
        }

        Assert.Equal(["geonames:2988507", "geonames:4717560", "geonames:4303602"], ids);
    }

    [Fact]
    public void The_other_senses_of_a_name_are_kept()
    {
        var senses = new Dictionary<ulong, NameSenses> { [NameKey.Of("reading", Scratch)] = NameSenses.CommonWord };
        using TinyWorld world = TinyWorld.Of(senses, City(2639577, "Reading", "GB", 51.45, -0.97), City(2988507, "Paris", "FR", 48.85, 2.35));

        Assert.True(world.Gazetteer.TryFindName(NameKey.Of("Reading", Scratch), out NameEntry reading, out _));
        Assert.Equal(NameSenses.CommonWord, world.Gazetteer.Senses(reading));
        Assert.Equal("geonames:2639577", world.Gazetteer.IdOf(world.Gazetteer.Postings(reading)[0].Place));
        Assert.True(world.Gazetteer.TryFindName(NameKey.Of("Paris", Scratch), out NameEntry paris, out _));
        Assert.Equal(NameSenses.None, world.Gazetteer.Senses(paris));
    }

    [Fact]
    public void Nearby_places_come_nearest_first_and_within_the_radius()
    {
        using TinyWorld world = Iraq();

        var near = world.Gazetteer.Nearby(new GeoPoint(34.35, 45.39), 100, 10);

        Assert.Equal(["geonames:94591", "geonames:96965"], near.Select(n => world.Gazetteer.IdOf(n.Place)));
        Assert.InRange(near[0].DistanceKm, 0.1, 0.3);
        Assert.Equal("geonames:94591", world.Gazetteer.IdOf(Assert.Single(world.Gazetteer.Nearby(new GeoPoint(34.35, 45.39), 100, 1)).Place));
    }

    [Fact]
    public void Nearby_reaches_across_the_date_line_and_to_the_pole()
    {
        using TinyWorld world = TinyWorld.Of(City(1, "Taveuni", "FJ", -16.8, 179.9), City(2, "Rabi", "FJ", -16.5, -179.9), City(3, "Alert", "CA", 89.5, 10));

        Assert.Equal(2, world.Gazetteer.Nearby(new GeoPoint(-16.8, 179.95), 100, 10).Count);
        Assert.Equal("geonames:3", world.Gazetteer.IdOf(Assert.Single(world.Gazetteer.Nearby(new GeoPoint(89.8, -170), 200, 10)).Place));
    }

    [Fact]
    public void The_same_places_give_the_same_bytes()
    {
        using TinyWorld first = Iraq(), second = Iraq();

        Assert.Equal(File.ReadAllBytes(first.Path), File.ReadAllBytes(second.Path));
    }

    [Fact]
    public void A_read_after_disposal_is_refused_not_fatal()
    {
        TinyWorld world = Iraq();
        world.Dispose();
        world.Gazetteer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => world.Gazetteer.NameOf(0));
    }

    [Fact]
    public void Places_off_the_earth_are_refused()
    {
        using var writer = new GazetteerWriter(new Dictionary<ulong, NameSenses>());

        Assert.Throws<ArgumentException>(() => writer.Add(City(1, "Nowhere", "XX", 91, 0)));
        Assert.Throws<ArgumentException>(() => writer.Add(City(1, "Nowhere", "XX", 0, double.NaN)));
    }

    internal static TinyWorld Iraq()
    {
        PlaceDraft khanaqin = City(94591, "Khanaqin", "IQ", 34.3482, 45.39065, 0, "PPLA2", "IQ.10");
        return TinyWorld.Of(
            Country(99237, "Iraq", "IQ", 33, 44, ("Iraqi", MatchType.Demonym), ("العراق", MatchType.AlternateName), ("Iraqi", MatchType.AlternateName)),
            Admin1(96965, "Diyala Governorate", "IQ.10", 33.9, 45.1, ("Diyala", MatchType.AlternateName)),
            khanaqin,
            new PlaceDraft
            {
                Id = "overlay:kurdistan-region",
                Name = "Kurdistan Region",
                FeatureClass = 'L',
                FeatureCode = "RGN",
                CountryCode = "IQ",
                Latitude = 36.3,
                Longitude = 44.4,
            });
    }
}
