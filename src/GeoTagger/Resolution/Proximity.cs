using System.Runtime.Intrinsics;

namespace GeoTagger.Resolution;

/// <summary>How much an anchor counts by its distance, for eight of them at a time; distances are straight lines through the unit sphere.</summary>
internal static class Proximity
{
    /// <summary>As many anchors are looked at together.</summary>
    public const int Lanes = 8;

    /// <summary>3,000 km, where the region has a four-hundredth left: what lies farther away does not count.</summary>
    public const float Far = 0.47f;

    private const float NearKm = 30;
    private const float RegionKm = 150;

    /// <summary>What a mass counts within an hour's drive: a quarter is left at the scale.</summary>
    public static Vector256<float> Near(Vector256<float> masses, Vector256<float> km) => masses / Squared(Vector256<float>.One + (km / NearKm));

    /// <summary>What a mass counts within the region.</summary>
    public static Vector256<float> InRegion(Vector256<float> masses, Vector256<float> km) => masses / Squared(Vector256<float>.One + (km / RegionKm));

    /// <summary>Adds lane by lane, so that the sum is the same on every processor.</summary>
    public static float AddInOrder(float sum, Vector256<float> values)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            sum += values[lane];
        }

        return sum;
    }

    /// <summary>The least of eight values.</summary>
    public static float Least(Vector256<float> values)
    {
        var least = values[0];
        for (var lane = 1; lane < Lanes; lane++)
        {
            least = MathF.Min(least, values[lane]);
        }

        return least;
    }

    private static Vector256<float> Squared(Vector256<float> value) => value * value;
}
