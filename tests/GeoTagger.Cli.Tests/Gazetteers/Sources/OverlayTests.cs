using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class OverlayTests
{
    private const string Heading = "#id\tname\tfeatureClass\tfeatureCode\tcountry\tadmin1\tlatitude\tlongitude\timportance\taliases\tsource\n";

    [Fact]
    public void A_row_says_only_what_its_cells_say()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("x.tsv", Heading + "geonames:99237\t\t\t\t\t\t33\t44\t\tMesopotamia|abbr:IRQ|demonym:Iraqi\tknown\n");

        PlaceFact fact = Assert.Single(new Overlay(path).Read());

        Assert.Null(fact.Name);
        Assert.Null(fact.Importance);
        Assert.Equal(new GeoPoint(33, 44), fact.Point);
        Assert.Equal(
            [new NameDraft("Mesopotamia", MatchType.AlternateName), new NameDraft("IRQ", MatchType.Abbreviation), new NameDraft("Iraqi", MatchType.Demonym)],
            fact.Names);
    }

    [Fact]
    public void A_row_without_a_source_in_its_id_is_refused_by_name()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("x.tsv", "amerli\tAmerli\tP\tPPL\tIQ\t18\t34.7\t44.5\t\t\tknown\n");

        Assert.Contains("amerli", Assert.Throws<InvalidDataException>(() => new Overlay(path).Read().ToList()).Message);
    }
}
