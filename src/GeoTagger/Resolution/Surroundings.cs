namespace GeoTagger.Resolution;

/// <summary>What other local evidence lies around a place.</summary>
/// <param name="Near">How much lies within an hour's drive: one for each weighty place at hand, falling to a quarter at the scale.</param>
/// <param name="InRegion">How much lies within the region, likewise.</param>
/// <param name="NearestKm">Kilometres to the nearest other place of some probability, 20,000 where there is none.</param>
internal readonly record struct Surroundings(float Near, float InRegion, float NearestKm)
{
    /// <summary>Nothing around.</summary>
    public static Surroundings None { get; } = new(0, 0, 20_000);

    /// <summary>Something around, and the square of the distance to the nearest on the unit sphere; the greatest number where there is none.</summary>
    public static Surroundings Of(float near, float inRegion, float nearest) =>
        new(near, inRegion, nearest == float.MaxValue ? None.NearestKm : SceneCandidate.EarthRadiusKm * MathF.Sqrt(nearest));
}
