namespace GeoTagger.Resolution;

/// <summary>What other local evidence lies around a place.</summary>
/// <param name="Near">How much lies within an hour's drive: one for each weighty place at hand, falling to a quarter at the scale.</param>
/// <param name="InRegion">How much lies within the region, likewise.</param>
/// <param name="NearestKm">Kilometres to the nearest other place of some probability, 20,000 where there is none.</param>
internal readonly record struct Surroundings(float Near, float InRegion, float NearestKm)
{
    /// <summary>Nothing around.</summary>
    public static Surroundings None { get; } = new(0, 0, 20_000);
}
