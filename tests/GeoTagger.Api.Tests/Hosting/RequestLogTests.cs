namespace GeoTagger.Api.Tests.Hosting;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_line_feed_in_a_path_forges_no_line_of_the_log()
    {
        using var service = new ServiceProcess("");
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = service.Address };

        using var response = await client.GetAsync(new Uri("/v1/%0A00:00:00.000%20ERR%20forged", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(await Eventually.IsSoAsync(() => service.Output.Contains("forged", StringComparison.Ordinal)));
        Assert.DoesNotContain(service.Output.Split('\n'), line => line.StartsWith("00:00:00.000", StringComparison.Ordinal));
        Assert.Contains("/v1/%0A00:00:00.000%20ERR%20forged", service.Output, StringComparison.Ordinal);
    }
}
