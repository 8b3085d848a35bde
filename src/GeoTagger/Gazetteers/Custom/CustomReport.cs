namespace GeoTagger.Gazetteers.Custom;

/// <summary>What lists of one's own places did to the gazetteer.</summary>
public sealed record CustomReport
{
    /// <summary>Places that the gazetteer did not have.</summary>
    public required int Added { get; init; }

    /// <summary>Places of the gazetteer that were changed.</summary>
    public required int Changed { get; init; }

    /// <summary>Places of the gazetteer that no text can mean any more.</summary>
    public required int Hidden { get; init; }

    /// <summary>The rows that were not used, by file and line.</summary>
    public required IReadOnlyList<CustomRowError> Errors { get; init; }
}
