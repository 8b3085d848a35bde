using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace GeoTagger.Hosting;

/// <summary>Loads gazetteer and models while the service already answers that it is alive; stops it when they cannot be used.</summary>
internal sealed partial class PipelineLoader(
    PipelineHolder holder,
    IOptions<ServiceOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<PipelineLoader> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(options.Value.ModelsFolder)).Build();
            holder.Set(pipeline);
            LogReady(pipeline.Gazetteer.Info.Version, pipeline.ModelVersion, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it is, without models there is no service. The host cannot be stopped before it has started.
            holder.Fail(exception.Message);
            lifetime.ApplicationStarted.Register(lifetime.StopApplication);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Ready with gazetteer {GazetteerVersion} and models {ModelVersion} after {Elapsed:0} ms")]
    private partial void LogReady(string gazetteerVersion, string modelVersion, double elapsed);
}
