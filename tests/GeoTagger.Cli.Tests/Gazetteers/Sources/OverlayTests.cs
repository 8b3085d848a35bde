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

        PlaceFact fact = Assert.Single(new Overlay(new TextFile(path)).Read());

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

        Assert.Equal(
            $"The file '{path}' does not hold what it should: line 1 has 'amerli' as id (column 1), which names no source as in geonames:94591.",
            Assert.Throws<ArtefactException>(() => new Overlay(new TextFile(path)).Read().ToList()).Message);
    }

    [Theory]
    [InlineData("x:1\tAmerli", "has 2 columns, not 10")]
    [InlineData("x:1\tAmerli\tPPL\t\t\t\t\t\t\t", "has 'PPL' as feature class (column 3), which is no letter")]
    [InlineData("x:1\tAmerli\t\t\t\t\t91\t44\t\t", "has '91' as latitude (column 7), which is no number from -90 to 90")]
    [InlineData("x:1\tAmerli\t\t\t\t\t34\t\t\t", "has '' as longitude (column 8), which is no number from -180 to 180")]
    [InlineData("x:1\tAmerli\t\t\t\t\t\t\t256\t", "has '256' as importance (column 9), which is no whole number from 0 to 255")]
    public void A_row_that_is_wrong_is_named_by_line_and_column(string row, string fault)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("x.tsv", Heading + "\nx:2\tErbil\t\t\t\t\t\t\t\t\n" + row + "\n");

        Assert.Equal(
            $"The file '{path}' does not hold what it should: line 4 {fault}.",
            Assert.Throws<ArtefactException>(() => new Overlay(new TextFile(path)).Read().ToList()).Message);
    }
}
