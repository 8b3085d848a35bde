namespace GeoTagger.Hosting;

/// <summary>The pipeline, once it is loaded; it may be replaced while requests run.</summary>
internal sealed class PipelineHolder : IReadiness, IDisposable
{
    private volatile Counted? _current;

    /// <summary>Whether it is loaded.</summary>
    public bool IsReady => _current is not null;

    /// <summary>Why it could not be loaded, in one sentence; null when it could, or is still loading.</summary>
    public string? Failure { get; private set; }

    /// <summary>The present pipeline; <see cref="ReadinessExtensions"/> keeps requests out that come before it.</summary>
    public PipelineLease Lease()
    {
        while (true)
        {
            var current = _current ?? throw new InvalidOperationException("The pipeline is not loaded.");
            if (current.TryEnter())
            {
                return new PipelineLease(current.Pipeline, current.Leave);
            }

            // Replaced and given back by all in between: the next one is there.
        }
    }

    /// <summary>Takes a pipeline; the one before is disposed of when the last request that works with it has ended.</summary>
    public void Set(GeoTaggingPipeline pipeline) => Interlocked.Exchange(ref _current, new Counted(pipeline))?.Leave();

    /// <summary>Notes why there is none.</summary>
    public void Fail(string sentence) => Failure = sentence;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _current, null)?.Leave();

    /// <summary>A pipeline with the number of those who hold it, the holder being one.</summary>
    private sealed class Counted(GeoTaggingPipeline pipeline)
    {
        private int _holders = 1;

        public GeoTaggingPipeline Pipeline => pipeline;

        public bool TryEnter()
        {
            int holders;
            do
            {
                holders = Volatile.Read(ref _holders);
                if (holders == 0)
                {
                    return false;
                }
            }
            while (Interlocked.CompareExchange(ref _holders, holders + 1, holders) != holders);
            return true;
        }

        public void Leave()
        {
            if (Interlocked.Decrement(ref _holders) == 0)
            {
                pipeline.Dispose();
            }
        }
    }
}
