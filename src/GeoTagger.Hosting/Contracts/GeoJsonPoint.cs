namespace GeoTagger.Hosting.Contracts;

/// <summary>A point.</summary>
public sealed record GeoJsonPoint
{
    /// <summary>Always <c>Point</c>.</summary>
    public string Type { get; } = "Point";

    /// <summary>Longitude, then latitude, in degrees.</summary>
    public required IReadOnlyList<double> Coordinates { get; init; }
}
