using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class CountrySourcesTests
{
    private const string CountryRow = "IQ\tIRQ\t368\tIZ\tIraq\tBaghdad\t437072\t29671605\tAS\t.iq\tIQD\tDinar\t964\t\t\tar-IQ\t99237\tSY\t\n";

    [Fact]
    public void The_country_table_knows_the_codes_of_others()
    {
        using TemporaryFolder folder = new();
        CountryTable table = new(new TextFile(folder.Write("countryInfo.txt", "#ISO\tISO3\n" + CountryRow)));

        PlaceFact country = Assert.Single(table.Read());

        Assert.Equal(("geonames:99237", "Iraq", "IQ", 29671605L), (country.Id, country.Name, country.OwnCode, country.Population));
        Assert.Equal("IQ", table.IsoByFips["IZ"]);
    }

    [Fact]
    public void The_factbook_gives_the_point_the_forms_of_the_name_and_the_demonyms()
    {
        using TemporaryFolder folder = new();
        folder.Write("middle-east/iz.json", """
            { "Government": {
                "Country name": { "conventional long form": { "text": "Republic of Iraq" }, "conventional short form": { "text": "Iraq" }, "local short form": { "text": "Al Iraq/Eraq" } },
                "Administrative divisions": { "text": "18 governorates (muhafazat) and 1 region*" } },
              "Geography": { "Geographic coordinates": { "text": "33 30 N, 44 00 E" } },
              "People and Society": { "Nationality": { "noun": { "text": "Iraqi(s)" }, "adjective": { "text": "Iraqi" } } } }
            """);
        Factbook factbook = new(folder.Path, new Dictionary<string, string> { ["IZ"] = "IQ" });

        PlaceFact country = Assert.Single(factbook.Read());

        Assert.Equal(new GeoPoint(33.5, 44), country.Point);
        Assert.Equal(["Iraq", "Republic of Iraq", "Al Iraq", "Eraq"], country.Names.Where(name => name.Type == MatchType.AlternateName).Select(name => name.Text));
        Assert.Equal(["Iraqi", "Iraqis", "Iraqi"], country.Names.Where(name => name.Type == MatchType.Demonym).Select(name => name.Text));
        Assert.Equal("Governorate", factbook.UnitKinds()["IQ"]);
    }

    [Fact]
    public void Locales_that_repeat_the_code_give_no_name()
    {
        using TemporaryFolder folder = new();
        folder.Write("main/en/territories.json", """{ "main": { "en": { "localeDisplayNames": { "territories": { "GB": "United Kingdom", "GB-alt-short": "UK", "145": "Western Asia" } } } } }""");
        folder.Write("main/xx/territories.json", """{ "main": { "xx": { "localeDisplayNames": { "territories": { "GB": "GB" } } } } }""");
        CldrTerritories territories = new(folder.PathOf("main"));

        Assert.Equal([new NameDraft("United Kingdom", MatchType.AlternateName), new NameDraft("UK", MatchType.Abbreviation)], territories.NamesOf("GB"));
        Assert.Equal("Western Asia", Assert.Single(territories.NamesOf("145")).Text);
        Assert.Equal("GB", Assert.Single(territories.Countries.Read()).OwnCode);
    }
}
