using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GeoTagger.Api.Tests;

/// <summary>The whole service with settings of its own, below <c>GeoTagger:</c>.</summary>
internal sealed class ConfiguredHost(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>A client of the service; it may still be loading.</summary>
    public HttpClient Client => field ??= CreateClient();

    public async Task<int> StatusAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return (int)response.StatusCode;
    }

    /// <summary>Waits until gazetteer and models are loaded.</summary>
    public async Task WaitUntilReadyAsync() => Assert.True(await Eventually.IsSoAsync(async () => await StatusAsync("/healthz/ready") == 200));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production").UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting($"GeoTagger:{key}", value);
        }
    }
}
