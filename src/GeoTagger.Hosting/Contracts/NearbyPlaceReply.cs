using System.Text.Json.Serialization;
using GeoTagger.Gazetteers;

namespace GeoTagger.Hosting.Contracts;

/// <summary>A gazetteer record found near a point.</summary>
public sealed class NearbyPlaceReply : PlaceReply
{
    internal NearbyPlaceReply(Place place, double distanceKm)
        : base(place) => DistanceKm = Math.Round(distanceKm, 3);

    /// <summary>Great-circle distance from the point, in kilometres.</summary>
    [JsonPropertyOrder(1)]
    public double DistanceKm { get; }
}
