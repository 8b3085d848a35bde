namespace GeoTagger.Api.Tests.Apis;

public sealed class InfoTests(ApiHost host)
{
    [Fact]
    public async Task It_names_versions_licences_and_limits()
    {
        Answer answer = await host.GetAsync("/v1/info");

        Assert.Equal(200, answer.Status);
        Assert.Contains("GeoNames (geonames.org), licensed under CC BY 4.0", (string)answer.Json["gazetteer"]!["attribution"]!, StringComparison.Ordinal);
        Assert.Equal(200_000, (int)answer.Json["limits"]!["textUnits"]!);
        Assert.Equal(100, (int)answer.Json["limits"]!["batchDocuments"]!);
    }
}
