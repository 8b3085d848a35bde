using System.Text;
using System.Text.Json.Nodes;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GeoTagger.Api.Tests.Apis;

/// <summary>A tagger that fails over the third document that it is given.</summary>
public sealed class FailingTaggerTests
{
    [Theory]
    [InlineData("application/json", "{\"documents\": [", ",", "]}")]
    [InlineData("application/x-ndjson", "", "\n", "")]
    public async Task A_document_over_which_the_tagger_fails_does_not_spoil_the_batch(string contentType, string before, string between, string after)
    {
        var log = new LinesLogged();
        var given = 0;
        await using var configured = new ConfiguredHost();
        await using var service = configured.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(log);
            services.AddSingleton(provider => new Faults(LoggerFactory.Create(logging => logging.AddProvider(log)).CreateLogger<Faults>()));
            services.AddSingleton(provider => new DocumentTagger(
                () => Interlocked.Increment(ref given) == 3 ? throw new InvalidOperationException("Mosul") : provider.GetRequiredService<PipelineHolder>().Lease(),
                provider.GetRequiredService<LimitOptions>(),
                provider.GetRequiredService<Faults>().Answer));
        }));
        service.UseKestrel(0);
        service.StartServer();
        using var client = new HttpClient { BaseAddress = service.ClientOptions.BaseAddress };
        Assert.True(await Eventually.IsSoAsync(async () => (await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative))).IsSuccessStatusCode));
        var documents = Enumerable.Range(0, 6).Select(i => $$"""{"id": "{{i}}", "text": "Rain fell on Mosul."}""");

        using var body = new StringContent(before + string.Join(between, documents) + after, Encoding.UTF8);
        body.Headers.ContentType = new(contentType);
        using var response = await client.PostAsync(new Uri("/v1/geotag/batch", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
        var results = contentType == "application/json" ? JsonNode.Parse(text)!["results"]!.AsArray() : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line))];
        Assert.Equal(["0", "1", "2", "3", "4", "5"], results.Select(result => (string?)result!["id"]));
        Assert.Equal("/problems/internal-error", Assert.Single(results.Select(result => (string?)result!["error"]?["type"]).OfType<string>()));
        var logged = Assert.Single(log.At(LogLevel.Error));
        Assert.StartsWith("Failed with System.InvalidOperationException ", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("Mosul", logged, StringComparison.Ordinal);
    }
}
