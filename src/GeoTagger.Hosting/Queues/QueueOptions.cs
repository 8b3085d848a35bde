namespace GeoTagger.Hosting.Queues;

/// <summary>Where documents wait to be tagged, section <c>GeoTagger:Queue</c>.</summary>
internal sealed class QueueOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = ServiceOptions.Section + ":Queue";

    /// <summary>The broker, with user and password.</summary>
    public Uri Broker { get; set; } = new("amqp://guest:guest@127.0.0.1:5672/");

    /// <summary>What the names of the queues begin with.</summary>
    public string Name { get; set; } = "geotagger";

    /// <summary>Messages that a worker holds at a time.</summary>
    public int Prefetch { get; set; } = 64;

    /// <summary>How often a document is tried before it is put aside.</summary>
    public int Tries { get; set; } = 3;

    /// <summary>Whether long replies are compressed; their messages then have the content encoding gzip.</summary>
    public bool Compress { get; set; }

    /// <summary>Documents to tag.</summary>
    public string Requests => $"{Name}.requests";

    /// <summary>What was found in them.</summary>
    public string Replies => $"{Name}.replies";

    /// <summary>Documents that were put aside, with the reason.</summary>
    public string Dead => $"{Name}.dead";
}
