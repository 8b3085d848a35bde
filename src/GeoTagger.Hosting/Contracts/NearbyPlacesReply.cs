namespace GeoTagger.Hosting.Contracts;

/// <summary>The places near a point.</summary>
public sealed record NearbyPlacesReply
{
    /// <summary>The places, nearest first.</summary>
    public required IReadOnlyList<NearbyPlaceReply> Places { get; init; }

    /// <summary>The credit to show wherever places of the gazetteer are shown.</summary>
    public required string Attribution { get; init; }
}
