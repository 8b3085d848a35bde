using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>The reply to one document of a batch, or its id and what is wrong with it.</summary>
[JsonDerivedType(typeof(GeotagReply))]
[JsonDerivedType(typeof(BatchError))]
public abstract record BatchResult
{
    /// <summary>The id of the request.</summary>
    [JsonPropertyOrder(-1)]
    public required string? Id { get; init; }
}
