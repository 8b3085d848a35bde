namespace GeoTagger.Hosting.Contracts;

/// <summary>What the page at <c>/</c> must know of the service that it comes from.</summary>
internal sealed record ExplorerReply
{
    /// <summary>The tile server of the map; null when it draws the shipped outlines only.</summary>
    public required TilesReply? Tiles { get; init; }
}
