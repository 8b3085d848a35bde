namespace GeoTagger.Hosting.Contracts;

/// <summary>Several texts.</summary>
public sealed record BatchRequest
{
    /// <summary>The texts, each with its own options.</summary>
    public LimitedList<BatchDocument>? Documents { get; init; }
}
