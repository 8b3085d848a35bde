using GeoTagger.Gazetteers;

namespace GeoTagger.Hosting.Contracts;

/// <summary>What this service is made of, and what it allows.</summary>
public sealed record InfoReply
{
    /// <summary>Version of the service.</summary>
    public required string Version { get; init; }

    /// <summary>Version of the models that recognise and resolve.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The gazetteer: version, data date, counts, sources and their licences.</summary>
    public required GazetteerInfo Gazetteer { get; init; }

    /// <summary>What a request may ask for.</summary>
    public required LimitsReply Limits { get; init; }
}
