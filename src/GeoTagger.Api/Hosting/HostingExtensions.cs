using GeoTagger.Api.Contracts;
using GeoTagger.Api.Problems;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace GeoTagger.Api.Hosting;

/// <summary>What the service runs on: settings, JSON, time limits, the pipeline.</summary>
internal static class HostingExtensions
{
    /// <summary>Reads the settings and checks them at start.</summary>
    public static void AddServiceOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>, ServiceOptionsValidator>();
        builder.Services.AddOptions<ServiceOptions>().BindConfiguration(ServiceOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ServiceOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<ServiceOptions>().Limits);
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<ServiceOptions>>((timeouts, service) =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromSeconds(service.Value.RequestTimeoutSeconds),
                TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
                WriteTimeoutResponse = context => ProblemExtensions.AnswerAsync(context, ProblemTypes.TimedOut),
            });
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ServiceOptions>>((host, service) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(service.Value.ShutdownTimeoutSeconds));
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
    }

    /// <summary>Loads the pipeline beside the start of the server.</summary>
    public static void AddPipeline(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PipelineHolder>();
        // The pipeline itself is not registered: a container disposes what it hands out, and this one is unmapped when disposed.
        builder.Services.AddHostedService<PipelineLoader>();
    }
}
