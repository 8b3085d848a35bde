using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GeoTagger.Api.Tests.Hosting;

namespace GeoTagger.Api.Tests.Metrics;

public sealed class MetricsTests
{
    private static readonly Uri Path = new("/metrics", UriKind.Relative);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_found_in_a_text_is_counted()
    {
        // A process of its own: the collecting side hears all services of one.
        using var service = new ServiceProcess("");
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = service.Address };
        await TagAsync(client);

        var metrics = await client.GetStringAsync(Path, Cancellation);

        Assert.Equal(9, Value(metrics, "geotagger_words_total"));
        Assert.Equal(2, Value(metrics, "geotagger_entities_total", "category=\"Location\""));
        Assert.Equal(2, Value(metrics, "geotagger_places_total", "outcome=\"resolved\""));
        Assert.Equal(0, Value(metrics, "geotagger_places_total", "outcome=\"unresolved\""));
        Assert.Equal(1, Value(metrics, "geotagger_stage_duration_seconds_count", "stage=\"recognize\""));
        Assert.Equal(1, Value(metrics, "geotagger_stage_duration_seconds_count", "stage=\"resolve\""));
        Assert.True(Value(metrics, "geotagger_document_duration_seconds_sum") >=
            Value(metrics, "geotagger_stage_duration_seconds_sum", "stage=\"recognize\"") + Value(metrics, "geotagger_stage_duration_seconds_sum", "stage=\"resolve\""));
    }

    [Fact]
    public async Task The_gazetteer_and_the_models_in_use_are_named_before_there_is_a_document()
    {
        using var service = new ServiceProcess("");
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = service.Address };

        var metrics = await client.GetStringAsync(Path, Cancellation);

        var reply = await TagAsync(client);
        Assert.Equal(1, Value(metrics, "geotagger_info", $"gazetteer=\"{reply["gazetteerVersion"]}\",models=\"{reply["modelVersion"]}\""));
    }

    [Fact]
    public async Task Metrics_can_be_switched_off()
    {
        await using var host = new ConfiguredHost(("Telemetry:Metrics", "false"));

        Assert.Equal(404, await host.StatusAsync("/metrics"));
    }

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{0}")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:{0}")]
    public async Task Metrics_can_be_had_on_a_port_of_their_own_alone(string setting, string value)
    {
        var (own, metrics) = (FreePort.Take(), FreePort.Take());
        using var service = new ServiceProcess("", own, (setting, string.Format(CultureInfo.InvariantCulture, value, own)), ("GeoTagger__Telemetry__MetricsPort", $"{metrics}"));
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient();

        Assert.Equal(404, await StatusAsync(client, own, host: "localhost"));
        Assert.Equal(404, await StatusAsync(client, own, host: $"localhost:{metrics}"));
        Assert.Equal(200, await StatusAsync(client, metrics, host: "localhost"));
    }

    private static async Task<JsonNode> TagAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/v1/geotag", UriKind.Relative), new { text = "Troops went from Mosul to Kirkuk in 3 days." }, Cancellation);
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static async Task<int> StatusAsync(HttpClient client, int port, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/metrics") { Headers = { Host = host } };
        using var response = await client.SendAsync(request, Cancellation);
        return (int)response.StatusCode;
    }

    /// <summary>The one value of a metric with these labels.</summary>
    private static double Value(string metrics, string name, string labels = "")
    {
        var line = Assert.Single(metrics.Split('\n'), line => line.StartsWith($"{name}{{", StringComparison.Ordinal) && line.Contains(labels, StringComparison.Ordinal));
        return double.Parse(Regex.Match(line, @"\} (?<value>\S+)").Groups["value"].Value, CultureInfo.InvariantCulture);
    }
}
