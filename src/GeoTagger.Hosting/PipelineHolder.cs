namespace GeoTagger.Hosting;

/// <summary>The pipeline, once it is loaded.</summary>
internal sealed class PipelineHolder : IReadiness, IDisposable
{
    private volatile GeoTaggingPipeline? _pipeline;

    /// <summary>Whether it is loaded.</summary>
    public bool IsReady => _pipeline is not null;

    /// <summary>Why it could not be loaded, in one sentence; null when it could, or is still loading.</summary>
    public string? Failure { get; private set; }

    /// <summary>The pipeline; <see cref="ReadinessExtensions"/> keeps requests out that come before it.</summary>
    public GeoTaggingPipeline Pipeline => _pipeline ?? throw new InvalidOperationException("The pipeline is not loaded.");

    /// <summary>Takes the loaded pipeline.</summary>
    public void Set(GeoTaggingPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Notes why there is none.</summary>
    public void Fail(string sentence) => Failure = sentence;

    /// <inheritdoc/>
    public void Dispose() => _pipeline?.Dispose();
}
