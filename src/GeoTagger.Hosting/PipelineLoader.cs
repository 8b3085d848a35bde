using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace GeoTagger.Hosting;

/// <summary>Loads gazetteer and models while the service already answers that it is alive; stops it when they cannot be used.</summary>
internal sealed partial class PipelineLoader(
    EarlyPipeline early,
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
            var pipeline = early.Take(options.Value.ModelsFolder);
            holder.Set(pipeline);
            LogReady(pipeline.Gazetteer.Info.Version, pipeline.ModelVersion, SinceStart().TotalMilliseconds);
            CustomPlacesLog.Note(logger, pipeline.Custom);
            // Only now, as nobody has to wait for it; but who comes a moment later does not find everything uncompiled.
            using var lease = holder.Lease();
            PipelineProbe.Try(lease.Pipeline, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it is, without models there is no service. The host cannot be stopped before it has started.
            holder.Fail(exception.Message);
            lifetime.ApplicationStarted.Register(lifetime.StopApplication);
        }

        return Task.CompletedTask;
    }

    private static TimeSpan SinceStart()
    {
        using var program = Process.GetCurrentProcess();
        return DateTime.Now - program.StartTime;
    }

    [LoggerMessage(LogLevel.Information, "Ready with gazetteer {GazetteerVersion} and models {ModelVersion} {Elapsed:0} ms after the start of the program")]
    private partial void LogReady(string gazetteerVersion, string modelVersion, double elapsed);
}
