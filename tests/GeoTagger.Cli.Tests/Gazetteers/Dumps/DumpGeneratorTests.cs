using GeoTagger.Cli.Gazetteers.Dumps;
using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Tests.Gazetteers.Dumps;

public sealed class DumpGeneratorTests
{
    [Fact]
    public void What_is_generated_can_be_read_as_a_dump()
    {
        using TemporaryFolder folder = new();
        new DumpGenerator(100).Write(folder.Path);

        List<PlaceFact> places = [.. new GeoNamesDump(folder.Path, _ => { }).Places()];

        Assert.Equal(100, places.Count);
        Assert.All(places, place => Assert.True(place is { Name.Length: > 0, Point: not null, Admin1Code.Length: 5 }));
    }
}
