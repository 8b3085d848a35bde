using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>What went wrong, as RFC 9457 says it.</summary>
public sealed record Problem
{
    /// <summary>The kind of problem: a path of this service that describes it.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in words, the same for every problem of its type.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong here, and what would be right.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>What is wrong with each member or parameter, by its path: <c>hints.countries[0]</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The request in the log of the service.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}
