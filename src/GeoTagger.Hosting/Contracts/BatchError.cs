namespace GeoTagger.Hosting.Contracts;

/// <summary>What is wrong with one document of a batch.</summary>
public sealed record BatchError : BatchResult
{
    /// <summary>The problem that the document alone would have been answered with.</summary>
    public required Problem Error { get; init; }
}
