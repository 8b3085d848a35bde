using GeoTagger.Cli.Gazetteers.Dumps;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers.Dumps;

public sealed class AlternateNamesTests
{
    [Fact]
    public void Codes_go_and_abbreviations_come()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("alternateNamesV2.txt", "1\t98182\tunlc\tIQBGW\t\t\t\t\t\t\n2\t98182\tar\tبغداد\t1\t\t\t\t\t\n3\t98182\tabbr\tBgd.\t\t\t\t\t\t\n4\t5\tunlc\tXXABC\n");
        PlaceFact place = new() { Id = "geonames:98182", Names = [new("IQBGW", MatchType.AlternateName), new("بغداد", MatchType.AlternateName)] };

        AlternateNames.Read(new TextFile(path)).Apply(place);

        Assert.Equal([new NameDraft("بغداد", MatchType.AlternateName), new NameDraft("Bgd.", MatchType.Abbreviation)], place.Names);
    }
}
