namespace GeoTagger.Hosting.Contracts;

/// <summary>The replies to a batch.</summary>
public sealed record BatchReply
{
    /// <summary>One for each document, in the order of the request: its reply, or its id and what is wrong with it.</summary>
    public required IReadOnlyList<BatchResult> Results { get; init; }
}
