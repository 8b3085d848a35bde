using System.Text.Json.Serialization;
using GeoTagger.Gazetteers;

namespace GeoTagger.Hosting.Contracts;

/// <summary>A gazetteer record with all its names.</summary>
public sealed class PlaceDetailReply : PlaceReply
{
    internal PlaceDetailReply(Place place, IEnumerable<NameDraft> names)
        : base(place) => Names = [.. names.Select(name => new PlaceNameReply { Text = name.Text, MatchType = name.Type })];

    /// <summary>Every name it is found by, the main one first.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<PlaceNameReply> Names { get; }
}
