using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GeoTagger.Api.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GeoTagger.Api.Tests.Metrics;

public sealed class TracesTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_event_of_a_request_carries_the_trace_of_its_caller()
    {
        using var service = new ServiceProcess("", ("DOTNET_RUNNING_IN_CONTAINER", "true"));
        await service.WaitUntilReadyAsync();

        await TagAsync(service);

        service.Terminate();
        Assert.Equal(0, await service.WaitForExitAsync());
        var events = service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!);
        Assert.Equal(Trace, (string)Assert.Single(events, logged => (string?)logged["RequestPath"] == "/v1/geotag")["@tr"]!);
    }

    [Fact]
    public async Task A_collector_gets_metrics_and_a_span_for_each_stage_and_never_the_text()
    {
        await using var collector = await Collector.StartAsync();
        using var service = new ServiceProcess("", ("GeoTagger__Telemetry__OtlpEndpoint", collector.Address));
        await service.WaitUntilReadyAsync();

        await TagAsync(service);

        // What was not sent yet is sent at the end.
        service.Terminate();
        Assert.Equal(0, await service.WaitForExitAsync());
        Assert.Contains("geotagger.documents", collector.Received("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"), StringComparison.Ordinal);
        var spans = collector.Received("/opentelemetry.proto.collector.trace.v1.TraceService/Export");
        Assert.All((string[])["recognize", "resolve", "geotagger.words", "/v1/geotag"], part => Assert.Contains(part, spans, StringComparison.Ordinal));
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString(Trace)), spans, StringComparison.Ordinal);
        Assert.DoesNotContain("Xylophon", spans, StringComparison.Ordinal);
    }

    private static async Task TagAsync(ServiceProcess service)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        using var answer = await client.PostAsJsonAsync(new Uri("/v1/geotag", UriKind.Relative), new { text = "Xylophon met us in Mosul." }, Cancellation);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    /// <summary>Takes whatever is sent, and keeps the bytes as they are.</summary>
    private sealed class Collector(WebApplication app, ConcurrentQueue<(string Path, string Bytes)> received) : IAsyncDisposable
    {
        public string Address => app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var received = new ConcurrentQueue<(string, string)>();
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
            var app = builder.Build();
            app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
                context.Response.ContentType = "application/grpc";
                context.Response.AppendTrailer("grpc-status", "0");
            });
            await app.StartAsync(Cancellation);
            return new Collector(app, received);
        }

        public string Received(string path) => string.Concat(received.Where(call => call.Path == path).Select(call => call.Bytes));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
