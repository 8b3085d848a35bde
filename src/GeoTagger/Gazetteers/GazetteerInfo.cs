using System.Text.Json.Serialization;

namespace GeoTagger.Gazetteers;

/// <summary>What a compiled gazetteer says of itself.</summary>
public sealed record GazetteerInfo
{
    /// <summary>Version of the compiled data: the date of its newest source and the first digits of its checksum, <c>2026-11-20+1f2e3d4c</c>.</summary>
    [JsonIgnore]
    public string Version { get; init; } = "";

    /// <summary>Date of the newest source, ISO 8601.</summary>
    public required string DataDate { get; init; }

    /// <summary>The credit that licences ask for, one line.</summary>
    public required string Attribution { get; init; }

    /// <summary>Each source with its licence.</summary>
    public required IReadOnlyList<GazetteerSource> Sources { get; init; }

    /// <summary>Number of places.</summary>
    public long Places { get; init; }

    /// <summary>Number of names of all places, each place's names counted apart.</summary>
    public long Names { get; init; }
}
