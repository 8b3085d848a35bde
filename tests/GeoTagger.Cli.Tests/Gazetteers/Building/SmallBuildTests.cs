using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Tests.Gazetteers.Building;

public sealed class SmallBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_hundred_rows_become_two_hundred_places()
    {
        using var gazetteer = Gazetteer.Open(SmallBuild.Run(_folder.PathOf("small.bin")));

        Assert.Equal(200, gazetteer.PlaceCount);
        Assert.Equal("Khanaqin", gazetteer.NameOf(gazetteer.Find("geonames:94591")));
        Assert.True(gazetteer.TryFindName(NameKey.Of("خانقين", new TokenizedText()), out NameEntry entry, out _));
        Assert.Equal("geonames:94591", gazetteer.IdOf(gazetteer.Postings(entry)[0].Place));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Assert.Equal(
        File.ReadAllBytes(SmallBuild.Run(_folder.PathOf("first.bin"))), File.ReadAllBytes(SmallBuild.Run(_folder.PathOf("second.bin"))));
}
