namespace GeoTagger.Hosting.Contracts;

/// <summary>A point on WGS 84; both members are required.</summary>
public sealed record GeotagPoint
{
    /// <summary>Degrees north, -90 to 90.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double? Longitude { get; init; }
}
