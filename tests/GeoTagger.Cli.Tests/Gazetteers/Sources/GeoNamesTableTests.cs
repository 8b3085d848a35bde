using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class GeoNamesTableTests
{
    [Fact]
    public void A_row_gives_its_codes_with_their_country()
    {
        PlaceFact place = Parse("94591\tKhānaqīn\tKhanaqin\tخانقين\t34.3482\t45.39065\tP\tPPLA2\tIQ\t\t10\t94590\t\t\t0\t\t183\tAsia/Baghdad\t2016-01-01");

        Assert.Equal("geonames:94591", place.Id);
        Assert.Equal(("IQ", "IQ.10", "IQ.10.94590"), (place.CountryCode, place.Admin1Code, place.Admin2Code));
        Assert.Equal(new GeoPoint(34.3482, 45.39065), place.Point);
        Assert.Equal([new NameDraft("خانقين", MatchType.AlternateName)], place.Names);
        Assert.Null(place.OwnCode);
    }

    [Theory]
    [InlineData("IQ", "Khanaqin")]
    [InlineData("BR", "Khānaqīn")]
    public void Romanised_Arabic_is_named_without_marks_and_other_names_keep_theirs(string country, string expected) =>
        Assert.Equal(expected, Parse($"1\tKhānaqīn\tKhanaqin\t\t1\t2\tP\tPPL\t{country}\t\t10\t\t\t\t0\t\t\tX\t").Name);

    [Fact]
    public void Airport_codes_are_no_names_of_the_town() =>
        Assert.Equal(["Bagdad"], Parse("98182\tBaghdad\tBaghdad\tBGW,Bagdad\t33\t44\tP\tPPLC\tIQ\t\t07\t\t\t\t7216000\t\t41\tAsia/Baghdad\t").Names.Select(name => name.Text));

    [Theory]
    [InlineData("PCLI", "IQ")]
    [InlineData("ADM1", "IQ.10")]
    [InlineData("ADM2", "IQ.10.94590")]
    [InlineData("ADM3", null)]
    public void Units_own_the_code_of_their_level(string featureCode, string? expected) =>
        Assert.Equal(expected, Parse($"1\tX\tX\t\t1\t2\tA\t{featureCode}\tIQ\t\t10\t94590\t\t\t0\t\t\tX\t").OwnCode);

    private static PlaceFact Parse(string row)
    {
        using TemporaryFolder folder = new();
        return Assert.Single(new GeoNamesTable(new TextFile(folder.Write("rows.txt", row + "\n"))).Read());
    }
}
