using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GeoTagger.Cli.Tests.Load;

/// <summary>A service that answers as a test says.</summary>
internal static class StubServer
{
    public static async Task<WebApplication> StartAsync(string pattern, RequestDelegate answer)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Map(pattern, answer);
        await app.StartAsync();
        return app;
    }
}
