namespace GeoTagger;

/// <summary>A point on WGS 84.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance in kilometres on a sphere of the mean earth radius (haversine formula).</summary>
    public double DistanceKm(GeoPoint other)
    {
        double latitude1 = double.DegreesToRadians(Latitude), latitude2 = double.DegreesToRadians(other.Latitude);
        double sinLatitude = Math.Sin((latitude2 - latitude1) / 2);
        double sinLongitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        double a = (sinLatitude * sinLatitude) + (Math.Cos(latitude1) * Math.Cos(latitude2) * sinLongitude * sinLongitude);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
