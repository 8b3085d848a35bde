namespace GeoTagger.Hosting.Contracts;

/// <summary>An entity with a place.</summary>
public sealed record GeoJsonFeature
{
    /// <summary>Always <c>Feature</c>.</summary>
    public string Type { get; } = "Feature";

    /// <summary>Where the place lies.</summary>
    public required GeoJsonPoint Geometry { get; init; }

    /// <summary>The entity.</summary>
    public required EntityReply Properties { get; init; }
}
