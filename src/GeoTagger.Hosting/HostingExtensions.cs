using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace GeoTagger.Hosting;

/// <summary>What service and worker run on: settings, JSON, the pipeline.</summary>
internal static class HostingExtensions
{
    /// <summary>Bytes that the server reads of a connection ahead of the program: by default a megabyte, which nobody counts.</summary>
    public const int RequestBufferBytes = 32 * 1024;

    /// <summary>Reads the settings and checks them at start; leaves the signals to <see cref="ServiceStart"/>.</summary>
    public static void AddServiceOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IHostLifetime, SignalFreeLifetime>();
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>, ServiceOptionsValidator>();
        builder.Services.AddOptions<ServiceOptions>().BindConfiguration(ServiceOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ServiceOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<ServiceOptions>().Limits);
        builder.Services.AddSingleton<Faults>();
        builder.Services.AddOptions<JsonOptions>().Configure<LimitOptions>((json, limits) => ApiJson.Configure(json.SerializerOptions, limits));
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ServiceOptions>>((host, service) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(service.Value.ShutdownTimeoutSeconds));
        builder.Services.AddOptions<KestrelServerOptions>().Configure<ServiceOptions>((server, service) =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBufferSize = RequestBufferBytes;
            server.Limits.MaxRequestHeaderCount = service.Traffic.Headers;
            server.Limits.MaxRequestHeadersTotalSize = service.Traffic.HeaderBytes;
            server.Limits.MaxRequestLineSize = service.Traffic.RequestLineBytes;
        });
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.MaxReadBufferSize = RequestBufferBytes);
    }

    /// <summary>Loads the pipeline beside the start of the server.</summary>
    public static void AddPipeline(this WebApplicationBuilder builder)
    {
        var early = new EarlyPipeline(builder.Configuration[$"{ServiceOptions.Section}:{nameof(ServiceOptions.ModelsFolder)}"]);
        builder.Services.AddSingleton(_ => early);
        builder.Services.AddSingleton<PipelineHolder>();
        builder.Services.AddSingleton<IReadiness>(services => services.GetRequiredService<PipelineHolder>());
        builder.Services.AddScoped(services => services.GetRequiredService<PipelineHolder>().Lease());
        builder.Services.AddSingleton(services => new DocumentTagger(
            services.GetRequiredService<PipelineHolder>().Lease,
            services.GetRequiredService<LimitOptions>(),
            services.GetRequiredService<Faults>().Answer,
            services.GetRequiredService<TaggingMetrics>()));
        // The pipeline itself is not registered: a container disposes what it hands out, and this one is unmapped when disposed.
        builder.Services.AddHostedService<PipelineLoader>();
        builder.Services.AddSingleton<PipelineReloader>();
        builder.Services.AddHostedService<ReloadSignal>();
    }
}
