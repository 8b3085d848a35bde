using GeoTagger.Gazetteers.Custom;

namespace GeoTagger.Hosting.Contracts;

/// <summary>What serves after a reload.</summary>
public sealed record ReloadReply
{
    /// <summary>Version of the gazetteer.</summary>
    public required string GazetteerVersion { get; init; }

    /// <summary>Version of the models that recognise and resolve.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>What this installation's own lists of places added to the gazetteer and changed, and the rows that were wrong; null where there are none.</summary>
    public CustomReport? Custom { get; init; }
}
