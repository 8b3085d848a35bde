namespace GeoTagger.Hosting;

/// <summary>How much is taken on at a time, section <c>GeoTagger:Traffic</c>.</summary>
internal sealed class TrafficOptions
{
    /// <summary>The least that <see cref="MemoryBytes"/> may be: with less, a text of the usual limits would not fit.</summary>
    public const long LeastMemoryBytes = 32L * 1024 * 1024;

    private const long ModelBytes = 64L * 1024 * 1024;

    /// <summary>Requests a minute of one client, without limit when 0.</summary>
    public int RequestsPerMinute { get; set; }

    /// <summary>Requests that a client may send at once after a pause.</summary>
    public int Burst { get; set; } = 60;

    /// <summary>Texts that are worked on at a time: more than the cores would only make each of them slower.</summary>
    public int TaggingAtOnce { get; set; } = Environment.ProcessorCount;

    /// <summary>Tagging requests that may wait for their turn.</summary>
    public int TaggingWaiting { get; set; } = 512;

    /// <summary>Bytes that bodies, documents and replies under way may hold; by default five eighths of what the process has beside its models.</summary>
    public long MemoryBytes { get; set; } = Math.Max(LeastMemoryBytes, (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes - ModelBytes) / 8 * 5);

    /// <summary>Headers of a request.</summary>
    public int Headers { get; set; } = 100;

    /// <summary>Bytes of all headers of a request.</summary>
    public int HeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Bytes of a request's first line: the method, the path and the query.</summary>
    public int RequestLineBytes { get; set; } = 8 * 1024;
}
