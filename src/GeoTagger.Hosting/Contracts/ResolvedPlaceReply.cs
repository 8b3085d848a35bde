using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>The place that an entity was resolved to.</summary>
public sealed class ResolvedPlaceReply : PlaceReply
{
    internal ResolvedPlaceReply(ResolvedPlace resolved, bool explain)
        : base(resolved.Place)
    {
        MatchType = resolved.MatchType;
        ConfidenceScore = Confidence.Round(resolved.Confidence);
        Alternatives = resolved.Alternatives.Count == 0 ? [] : [.. resolved.Alternatives.Select(alternative => new AlternativePlaceReply(alternative))];
        Reasons = explain ? resolved.Reasons : null;
    }

    /// <summary>How the words of the entity led to the place.</summary>
    [JsonPropertyOrder(1)]
    public MatchType MatchType { get; }

    /// <summary>Probability that this place is meant, 0 to 1.</summary>
    [JsonPropertyOrder(1)]
    public double ConfidenceScore { get; }

    /// <summary>Other candidates, best first, as many as asked for.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<AlternativePlaceReply> Alternatives { get; }

    /// <summary>What decided for it, in words; absent unless the request says <c>explain</c>.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Reasons { get; }
}
