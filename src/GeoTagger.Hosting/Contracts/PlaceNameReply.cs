namespace GeoTagger.Hosting.Contracts;

/// <summary>A name of a place.</summary>
public sealed record PlaceNameReply
{
    /// <summary>The name, in any script.</summary>
    public required string Text { get; init; }

    /// <summary>How a text that uses it is said to match.</summary>
    public required MatchType MatchType { get; init; }
}
