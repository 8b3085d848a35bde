namespace GeoTagger.Hosting.Contracts;

/// <summary>A tile server.</summary>
internal sealed record TilesReply
{
    /// <summary>Address of a tile, with {z}, {x} and {y}.</summary>
    public required string Url { get; init; }

    /// <summary>The credit to show on the map.</summary>
    public required string Attribution { get; init; }

    /// <summary>The deepest zoom that it has.</summary>
    public required int MaxZoom { get; init; }
}
