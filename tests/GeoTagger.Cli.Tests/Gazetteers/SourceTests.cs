using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers;

public sealed class SourceTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_row_of_GeoNames_is_read_with_its_codes_made_unique_by_the_country()
    {
        Write("94591\tKhānaqīn\tKhanaqin\tKhanaqin,Xaneqîn,خانقين,XNQ\t34.34820\t45.39065\tP\tPPLA2\tIQ\t\t10\t94590\t\t\t0\t\t202\tAsia/Baghdad\t2024-01-01");

        PlaceFact fact = Assert.Single(new GeoNamesTable(_path).Read());

        Assert.Equal(("geonames:94591", "Khanaqin", 'P', "PPLA2"), (fact.Id, fact.Name, fact.FeatureClass, fact.FeatureCode));
        Assert.Equal(("IQ", "IQ.10", "IQ.10.94590"), (fact.CountryCode, fact.Admin1Code, fact.Admin2Code));
        Assert.Equal(new GeoPoint(34.3482, 45.39065), fact.Point);
        Assert.Contains("خانقين", fact.Names.Select(name => name.Text));
        Assert.DoesNotContain("XNQ", fact.Names.Select(name => name.Text));
    }

    [Fact]
    public void A_row_of_the_overlay_knows_aliases_abbreviations_and_demonyms()
    {
        Write("#id\tname\tfeatureClass\tfeatureCode\tcountry\tadmin1\tlatitude\tlongitude\timportance\taliases\tsource",
            "geonames:4736286\t\t\t\t\t\t31.25\t-99.25\t\tabbr:Tex.|demonym:Texan|Lone Star State\tcommon usage");

        PlaceFact fact = Assert.Single(new Overlay(_path).Read());

        Assert.Equal(("geonames:4736286", null, new GeoPoint(31.25, -99.25)), (fact.Id, fact.Name, fact.Point));
        Assert.Equal(
            [new NameDraft("Tex.", MatchType.Abbreviation), new NameDraft("Texan", MatchType.Demonym), new NameDraft("Lone Star State", MatchType.AlternateName)],
            fact.Names);
    }

    [Fact]
    public void A_row_of_the_overlay_with_too_few_columns_is_named()
    {
        Write("overlay:nowhere\tNowhere\tP");

        Assert.Contains("overlay:nowhere", Assert.Throws<InvalidDataException>(() => new Overlay(_path).Read().ToList()).Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);

    private void Write(params string[] lines) => File.WriteAllLines(_path, lines);
}
