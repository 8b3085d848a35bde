namespace GeoTagger.Cli.Progress;

/// <summary>How far work has come; written by who works, read by who shows it.</summary>
internal sealed class WorkProgress
{
    private long _documents;
    private long _failed;

    /// <summary>Documents done, with those that failed.</summary>
    public long Documents => Interlocked.Read(ref _documents);

    /// <summary>Documents that failed.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>The first of them in this run, and why; null when there is none.</summary>
    public string? FirstFailure { get; private set; }

    /// <summary>The share done, 0 to 1; null when nobody knows.</summary>
    public Func<double?> Share { get; set; } = () => null;

    /// <summary>Counts one more, with what is wrong with it.</summary>
    public void Add(string? failure)
    {
        Interlocked.Increment(ref _documents);
        if (failure is not null)
        {
            FirstFailure ??= failure;
            Interlocked.Increment(ref _failed);
        }
    }

    /// <summary>Begins where an earlier run ended.</summary>
    public void Restore(long documents, long failed)
    {
        _documents = documents;
        _failed = failed;
    }
}
