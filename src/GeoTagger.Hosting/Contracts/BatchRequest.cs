namespace GeoTagger.Hosting.Contracts;

/// <summary>Several texts.</summary>
public sealed record BatchRequest
{
    /// <summary>The texts, 1 to 100, each with its own options.</summary>
    public IReadOnlyList<BatchDocument>? Documents { get; init; }
}
