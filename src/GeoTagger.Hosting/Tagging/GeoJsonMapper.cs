using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Turns a reply into GeoJSON: one feature for each entity with a place.</summary>
internal static class GeoJsonMapper
{
    /// <summary>Its media type (RFC 7946, section 12).</summary>
    public const string MediaType = "application/geo+json";

    /// <summary>The reply as a feature collection.</summary>
    public static GeoJsonReply ToGeoJson(GeotagReply reply)
    {
        var placed = reply.Entities.Where(entity => entity.Place is not null);
        return new GeoJsonReply
        {
            Bbox = BoundingBox([.. placed.Select(entity => (entity.Place!.Latitude, entity.Place.Longitude))]),
            Features = new LazyList<GeoJsonFeature>(reply.Placed, placed.Select(ToFeature)),
            Id = reply.Id,
            Language = reply.Language,
            StringIndexType = reply.StringIndexType,
            Focus = reply.Focus,
            ModelVersion = reply.ModelVersion,
            GazetteerVersion = reply.GazetteerVersion,
            Attribution = reply.Attribution,
        };
    }

    /// <summary>The smallest box around the places: west, south, east, north; west is greater than east across the antimeridian.</summary>
    internal static double[]? BoundingBox(IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        if (places.Count == 0)
        {
            return null;
        }

        double[] longitudes = [.. places.Select(place => place.Longitude).Order()];
        double west = longitudes[0], east = longitudes[^1];
        // The box leaves out the widest gap between neighbours on the circle; at first that is the one across the antimeridian.
        var widest = west + 360 - east;
        for (var i = 1; i < longitudes.Length; i++)
        {
            if (longitudes[i] - longitudes[i - 1] > widest)
            {
                widest = longitudes[i] - longitudes[i - 1];
                (west, east) = (longitudes[i], longitudes[i - 1]);
            }
        }

        return [west, places.Min(place => place.Latitude), east, places.Max(place => place.Latitude)];
    }

    private static GeoJsonFeature ToFeature(EntityReply entity) => new()
    {
        Geometry = new GeoJsonPoint { Coordinates = [entity.Place!.Longitude, entity.Place.Latitude] },
        Properties = entity,
    };
}
