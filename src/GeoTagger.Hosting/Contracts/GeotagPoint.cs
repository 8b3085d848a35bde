namespace GeoTagger.Hosting.Contracts;

/// <summary>A point on WGS 84; both members are required.</summary>
public sealed record GeotagPoint
{
    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }
}
