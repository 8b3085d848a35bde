using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class AdminCodeIdsTests
{
    private readonly AdminCodeIds _ids = new(
        ["IQ.10.94590", "IQ.10.97988", "IQ.07.9166668", "BR.27.3550308", "BR.27.3509502", "FR.11.75"],
        [("IQ", 90000), ("IQ", 99999), ("BR", 3390000), ("BR", 3480000), ("FR", 2967000), ("FR", 3038000)]);

    [Theory]
    [InlineData("IQ.10.94590", "geonames:94590")]
    [InlineData("IQ.07.9166668", "geonames:9166668")]
    [InlineData("BR.27.3550308", null)]
    [InlineData("FR.11.75", null)]
    public void Codes_are_ids_in_countries_where_they_lie_among_ids(string code, string? expected) => Assert.Equal(expected, _ids.IdOf(code));
}
