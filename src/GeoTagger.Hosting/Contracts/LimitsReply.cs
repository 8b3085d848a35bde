namespace GeoTagger.Hosting.Contracts;

/// <summary>What a request may ask for, as this service is configured.</summary>
public sealed record LimitsReply
{
    /// <summary>UTF-16 units of one text.</summary>
    public required int TextUnits { get; init; }

    /// <summary>Documents of one batch.</summary>
    public required int BatchDocuments { get; init; }

    /// <summary>Bytes of a body with one text.</summary>
    public required long BodyBytes { get; init; }

    /// <summary>Bytes of a body with a batch.</summary>
    public required long BatchBodyBytes { get; init; }

    /// <summary>The most places that <c>limit</c> may ask for.</summary>
    public required int Places { get; init; }

    /// <summary>The most kilometres that <c>radiusKm</c> may ask for.</summary>
    public required double RadiusKm { get; init; }

    /// <summary>Seconds after which a request is given up.</summary>
    public required int TimeoutSeconds { get; init; }
}
