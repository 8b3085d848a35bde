namespace GeoTagger.Hosting;

/// <summary>What a request may ask for, section <c>GeoTagger:Limits</c>.</summary>
internal sealed class LimitOptions
{
    /// <summary>UTF-16 units of one text.</summary>
    public int TextUnits { get; set; } = 200_000;

    /// <summary>Documents of one batch.</summary>
    public int BatchDocuments { get; set; } = 100;

    /// <summary>Bytes of a body with one text.</summary>
    public long BodyBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Bytes of a body with a batch.</summary>
    public long BatchBodyBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The most places that <c>limit</c> may ask for.</summary>
    public int Places { get; set; } = 100;

    /// <summary>The most kilometres that <c>radiusKm</c> may ask for.</summary>
    public double RadiusKm { get; set; } = 500;
}
