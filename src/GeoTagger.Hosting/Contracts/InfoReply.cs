using System.Text.Json.Serialization;
using GeoTagger.Gazetteers;
using GeoTagger.Gazetteers.Custom;

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

    /// <summary>What this installation's own lists of places added to it and changed, and the rows that were wrong; absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CustomReport? Custom { get; init; }

    /// <summary>What a request may ask for.</summary>
    public required LimitsReply Limits { get; init; }
}
