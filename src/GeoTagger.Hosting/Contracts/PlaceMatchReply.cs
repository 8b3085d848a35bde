using System.Text.Json.Serialization;
using GeoTagger.Gazetteers;

namespace GeoTagger.Hosting.Contracts;

/// <summary>A gazetteer record found by its name.</summary>
public sealed class PlaceMatchReply : PlaceReply
{
    internal PlaceMatchReply(Place place, MatchType matchType)
        : base(place) => MatchType = matchType;

    /// <summary>What kind of name it is for this place.</summary>
    [JsonPropertyOrder(1)]
    public MatchType MatchType { get; }
}
