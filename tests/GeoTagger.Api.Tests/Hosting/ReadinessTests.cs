using GeoTagger.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace GeoTagger.Api.Tests.Hosting;

public sealed class ReadinessTests
{
    [Theory]
    [InlineData("/healthz/ready")]
    [InlineData("/v1/info")]
    [InlineData("/v1/places/geonames:94787")]
    public async Task Until_the_models_are_loaded_the_service_is_alive_and_asks_for_patience(string path)
    {
        await using var host = new NeverLoaded();
        using var client = host.CreateClient();

        using var live = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)live.StatusCode);
        Assert.Equal((503, "1"), ((int)answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Contains("/problems/not-ready", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private sealed class NeverLoaded : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production").ConfigureTestServices(services =>
            services.Remove(services.Single(service => service.ImplementationType == typeof(PipelineLoader))));
    }
}
