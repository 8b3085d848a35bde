namespace GeoTagger.Hosting.Contracts;

/// <summary>The places of a name.</summary>
public sealed record PlaceMatchesReply
{
    /// <summary>The places, most prominent first.</summary>
    public required IReadOnlyList<PlaceMatchReply> Places { get; init; }

    /// <summary>The credit to show wherever places of the gazetteer are shown.</summary>
    public required string Attribution { get; init; }
}
