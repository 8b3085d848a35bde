namespace GeoTagger.Hosting;

/// <summary>How much is taken on at a time, section <c>GeoTagger:Traffic</c>.</summary>
internal sealed class TrafficOptions
{
    /// <summary>Requests a minute of one client, without limit when 0.</summary>
    public int RequestsPerMinute { get; set; }

    /// <summary>Requests that a client may send at once after a pause.</summary>
    public int Burst { get; set; } = 60;

    /// <summary>Tagging requests that are worked on at a time: more than the cores would only make each of them slower.</summary>
    public int TaggingAtOnce { get; set; } = Environment.ProcessorCount;

    /// <summary>Tagging requests that may wait for their turn.</summary>
    public int TaggingWaiting { get; set; } = 512;

    /// <summary>Headers of a request.</summary>
    public int Headers { get; set; } = 100;

    /// <summary>Bytes of all headers of a request.</summary>
    public int HeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Bytes of a request's first line: the method, the path and the query.</summary>
    public int RequestLineBytes { get; set; } = 8 * 1024;
}
