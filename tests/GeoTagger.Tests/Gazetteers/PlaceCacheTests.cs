using GeoTagger.Gazetteers;

namespace GeoTagger.Tests.Gazetteers;

public sealed class PlaceCacheTests
{
    [Fact]
    public void A_place_is_described_once_until_another_takes_its_slot()
    {
        var described = new List<int>();
        var cache = new PlaceCache(place =>
        {
            described.Add(place);
            return Place(place);
        });

        // 5 and 5 + 4096 have one slot.
        string[] ids = [.. new[] { 5, 5, 6, 5 + 4096, 5, 6 }.Select(place => cache[place].Id)];

        Assert.Equal(["test:5", "test:5", "test:6", "test:4101", "test:5", "test:6"], ids);
        Assert.Equal([5, 6, 4101, 5], described);
    }

    [Fact]
    public void Threads_that_race_for_a_slot_each_get_their_place()
    {
        var cache = new PlaceCache(Place);

        Parallel.For(0, 20_000, i =>
        {
            var place = 3 + (4096 * (i % 7));
            Assert.Equal($"test:{place}", cache[place].Id);
        });
    }

    private static Place Place(int place) => new()
    {
        Id = $"test:{place}",
        Name = "",
        FeatureClass = "P",
        FeatureCode = "PPL",
        Population = 0,
        Latitude = 0,
        Longitude = 0,
        Links = [],
    };
}
