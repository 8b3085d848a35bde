namespace GeoTagger.Hosting.Health;

/// <summary>The program's own health probe, for containers that hold no other program: <c>dotnet GeoTagger.Api.dll --healthcheck</c>.</summary>
internal static class HealthProbe
{
    /// <summary>Asks the service of this machine whether it is ready.</summary>
    /// <returns>The exit code: 0 when it is, else 1.</returns>
    public static async Task<int> RunAsync()
    {
        // The first port that the base image's variable names is the one the service binds.
        var ports = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") ?? "8080";
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{ports.Split(';')[0]}/healthz/ready"));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
