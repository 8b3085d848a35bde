namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>The mean of points on the sphere: right across the date line, where a mean of degrees is not.</summary>
internal static class MeanPoint
{
    /// <summary>Computes it; the points must not be empty.</summary>
    public static GeoPoint Of(IEnumerable<GeoPoint> points)
    {
        double x = 0, y = 0, z = 0;
        foreach (GeoPoint point in points)
        {
            double latitude = double.DegreesToRadians(point.Latitude), longitude = double.DegreesToRadians(point.Longitude);
            x += Math.Cos(latitude) * Math.Cos(longitude);
            y += Math.Cos(latitude) * Math.Sin(longitude);
            z += Math.Sin(latitude);
        }

        return new GeoPoint(
            Math.Round(double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), 5),
            Math.Round(double.RadiansToDegrees(Math.Atan2(y, x)), 5));
    }
}
