using Microsoft.Extensions.Options;

namespace GeoTagger.Hosting;

/// <summary>Replaces gazetteer and models by what now lies in their folder, while requests go on with those that they began with.</summary>
internal sealed partial class PipelineReloader(PipelineHolder holder, IOptions<ServiceOptions> options, ILogger<PipelineReloader> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Loads beside what serves, tries it, and replaces it; what cannot be used changes nothing.</summary>
    /// <returns>Why it could not be used, in one sentence; null when it now serves.</returns>
    public async Task<string?> ReloadAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var pipeline = await Task.Run(() => EarlyPipeline.Load(options.Value.ModelsFolder), cancellationToken);
            try
            {
                PipelineProbe.Try(pipeline, cancellationToken);
            }
            catch
            {
                pipeline.Dispose();
                throw;
            }

            holder.Set(pipeline);
            LogReloaded(pipeline.Gazetteer.Info.Version, pipeline.ModelVersion);
            CustomPlacesLog.Note(logger, pipeline.Custom);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogKept(exception.Message);
            return exception.Message;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    [LoggerMessage(LogLevel.Information, "Reloaded: gazetteer {GazetteerVersion} and models {ModelVersion}")]
    private partial void LogReloaded(string gazetteerVersion, string modelVersion);

    [LoggerMessage(LogLevel.Error, "Not reloaded, the old gazetteer and models go on serving: {Reason}")]
    private partial void LogKept(string reason);
}
