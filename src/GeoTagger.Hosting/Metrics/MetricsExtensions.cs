using OpenTelemetry.Metrics;

namespace GeoTagger.Hosting.Metrics;

/// <summary>Shows what is counted to Prometheus.</summary>
internal static class MetricsExtensions
{
    /// <summary>Collects what the program and its server count.</summary>
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TaggingMetrics>();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(TaggingMetrics.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddPrometheusExporter());
    }

    /// <summary>Answers <c>/metrics</c>.</summary>
    public static void MapMetrics(this WebApplication app) => app.MapPrometheusScrapingEndpoint().ExcludeFromDescription();
}
