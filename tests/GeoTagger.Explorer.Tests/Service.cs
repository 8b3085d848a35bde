using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GeoTagger.Explorer.Tests;

/// <summary>The service with its shipped gazetteer, models and page, on a real server.</summary>
internal sealed class Service : WebApplicationFactory<Program>
{
    public string Address => ClientOptions.BaseAddress.ToString();

    public async Task StartAsync()
    {
        UseKestrel(0);
        StartServer();
        // "localhost" may be the other protocol's address; the tests allow 127.0.0.1 only.
        ClientOptions.BaseAddress = new UriBuilder(ClientOptions.BaseAddress) { Host = "127.0.0.1" }.Uri;
        using var client = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
        Assert.True(await Eventually.IsSoAsync(IsReadyAsync), "The service does not become ready.");

        async Task<bool> IsReadyAsync()
        {
            using HttpResponseMessage ready = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            return ready.IsSuccessStatusCode;
        }
    }

    // The longest time limit that there is: a machine that gives the tests what others leave may need it.
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production")
        .UseSetting("Serilog:MinimumLevel:Default", "Warning").UseSetting("GeoTagger:RequestTimeoutSeconds", "600");
}
