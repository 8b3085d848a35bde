namespace GeoTagger.Cli.Outputs;

/// <summary>Degrees of latitude and longitude.</summary>
internal static class Degrees
{
    /// <summary>Whether they are a point on earth; not so when one of them is no number.</summary>
    public static bool AreOnEarth(double latitude, double longitude) => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;
}
