namespace GeoTagger.Hosting;

/// <summary>A pipeline for as long as somebody works with it: it is unmapped only when it was replaced and all have given it back.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="giveBack">Told when the work is done.</param>
internal sealed class PipelineLease(GeoTaggingPipeline pipeline, Action? giveBack = null) : IDisposable
{
    private Action? _giveBack = giveBack;

    /// <summary>The pipeline.</summary>
    public GeoTaggingPipeline Pipeline => pipeline;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
