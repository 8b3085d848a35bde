using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GeoTagger.Hosting.Metrics;

/// <summary>Shows what is counted to Prometheus, and what is counted and traced to a collector.</summary>
internal static class MetricsExtensions
{
    private const string Path = "/metrics";

    /// <summary>Collects what the program and its server count; traces only where a collector takes them.</summary>
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection($"{ServiceOptions.Section}:Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions();
        builder.Services.AddSingleton<TaggingMetrics>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName))
            .WithMetrics(metrics => metrics
                .AddMeter(TaggingMetrics.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddPrometheusExporter());
        if (options.OtlpEndpoint is not null)
        {
            builder.Services.AddOptions<OtlpExporterOptions>().Configure<ServiceOptions>((exporter, service) => exporter.Endpoint = new Uri(service.Telemetry.OtlpEndpoint!));
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter());
            telemetry.WithTracing(traces => traces
                .AddSource(TaggingTraces.Source)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal))
                .AddOtlpExporter());
        }

        if (options.Metrics && options.MetricsPort != 0)
        {
            ListenOn(options.MetricsPort, builder.Configuration);
        }
    }

    /// <summary>Answers <c>/metrics</c>, where and if the settings say so.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        // Now, not with the first document: the versions in use are to be seen before.
        app.Services.GetRequiredService<TaggingMetrics>();
        var options = app.Services.GetRequiredService<ServiceOptions>().Telemetry;
        if (options.Metrics)
        {
            // Not RequireHost: the header Host says what the caller likes.
            app.UseOpenTelemetryPrometheusScrapingEndpoint(context =>
                context.Request.Path == Path && (options.MetricsPort == 0 || context.Connection.LocalPort == options.MetricsPort));
        }
    }

    /// <summary>Adds a port to those that the server is told of, by whichever of its two settings; without both it listens on port 5000.</summary>
    private static void ListenOn(int port, ConfigurationManager configuration)
    {
        var (addresses, ports) = (configuration[WebHostDefaults.ServerUrlsKey], configuration[WebHostDefaults.HttpPortsKey]);
        if (string.IsNullOrEmpty(addresses) && !string.IsNullOrEmpty(ports))
        {
            configuration[WebHostDefaults.HttpPortsKey] = FormattableString.Invariant($"{ports};{port}");
        }
        else
        {
            configuration[WebHostDefaults.ServerUrlsKey] = FormattableString.Invariant($"{(string.IsNullOrEmpty(addresses) ? "http://localhost:5000" : addresses)};http://*:{port}");
        }
    }
}
