using System.Text.Json.Nodes;
using GeoTagger.Api.Tests.Access;

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

    [Fact]
    public async Task Without_limits_of_the_traffic_none_is_named()
    {
        var limits = (await host.GetAsync("/v1/info")).Json["limits"]!.AsObject();

        Assert.Equal(512, (int)limits["taggingWaiting"]!);
        Assert.False(limits.ContainsKey("requestsPerMinute") || limits.ContainsKey("burst"));
    }

    [Theory]
    [InlineData("a", 600, 20)]
    [InlineData("b", 90, 7)]
    [InlineData("c", null, null)]
    public async Task A_client_reads_the_limits_that_are_its_own(string key, int? perMinute, int? burst)
    {
        await using var limited = new ConfiguredHost(
            ("Traffic:RequestsPerMinute", "600"), ("Traffic:Burst", "20"), ("Traffic:TaggingWaiting", "9"),
            ("Authentication:Clients:0:Name", "desk"), ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("a")),
            ("Authentication:Clients:1:Name", "archive"), ("Authentication:Clients:1:Keys:0", GuardedApp.Hash("b")),
            ("Authentication:Clients:1:RequestsPerMinute", "90"), ("Authentication:Clients:1:Burst", "7"),
            ("Authentication:Clients:2:Name", "friend"), ("Authentication:Clients:2:Keys:0", GuardedApp.Hash("c")), ("Authentication:Clients:2:RequestsPerMinute", "0"));
        await limited.WaitUntilReadyAsync();
        limited.Client.DefaultRequestHeaders.Add("X-Api-Key", key);

        var info = JsonNode.Parse(await limited.Client.GetStringAsync(new Uri("/v1/info", UriKind.Relative), TestContext.Current.CancellationToken))!;

        Assert.Equal((perMinute, burst, 9), ((int?)info["limits"]!["requestsPerMinute"], (int?)info["limits"]!["burst"], (int)info["limits"]!["taggingWaiting"]!));
    }
}
