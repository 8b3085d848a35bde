using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>Another place that an entity may mean.</summary>
public sealed class AlternativePlaceReply : PlaceReply
{
    internal AlternativePlaceReply(AlternativePlace alternative)
        : base(alternative.Place)
    {
        MatchType = alternative.MatchType;
        ConfidenceScore = Confidence.Round(alternative.Confidence);
    }

    /// <summary>How the words of the entity led to the place.</summary>
    [JsonPropertyOrder(1)]
    public MatchType MatchType { get; }

    /// <summary>Probability that this place is meant, 0 to 1.</summary>
    [JsonPropertyOrder(1)]
    public double ConfidenceScore { get; }
}
