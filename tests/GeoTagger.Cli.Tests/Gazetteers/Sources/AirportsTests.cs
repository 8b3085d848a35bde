using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class AirportsTests
{
    [Fact]
    public void A_large_airport_is_known_without_its_town()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("airports.json", """
            [ { "ident": "EGLL", "type": "large_airport", "name": "London Heathrow Airport", "latitude_deg": "51.4706", "longitude_deg": "-0.461941",
                "iso_country": "GB", "municipality": "London", "iata_code": "LHR", "keywords": "LON" } ]
            """);

        PlaceFact airport = Assert.Single(new Airports(path).Read());

        Assert.Equal(("ourairports:EGLL", "London Heathrow Airport", "AIRP"), (airport.Id, airport.Name, airport.FeatureCode));
        Assert.Contains("Heathrow", airport.Names.Select(name => name.Text));
        Assert.DoesNotContain("LHR", airport.Names.Select(name => name.Text));
    }
}
