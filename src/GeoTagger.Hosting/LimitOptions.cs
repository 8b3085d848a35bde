namespace GeoTagger.Hosting;

/// <summary>What a request may ask for, section <c>GeoTagger:Limits</c>.</summary>
internal sealed class LimitOptions
{
    /// <summary>UTF-16 units of one text.</summary>
    public int TextUnits { get; set; } = 200_000;

    /// <summary>UTF-16 units of an id.</summary>
    public int IdUnits { get; set; } = 256;

    /// <summary>UTF-16 units of a language tag.</summary>
    public int LanguageUnits { get; set; } = 64;

    /// <summary>Categories that a request may list: all there are.</summary>
    public int Categories { get; set; } = Enum.GetValues<EntityCategory>().Length;

    /// <summary>Other candidates to list with each place.</summary>
    public int Alternatives { get; set; } = 10;

    /// <summary>Countries that a text is hinted to be about: all there are.</summary>
    public int Countries { get; set; } = 250;

    /// <summary>UTF-16 units of an outlet's host name; names of the DNS have no more.</summary>
    public int OutletUnits { get; set; } = 253;

    /// <summary>UTF-16 units of a name that is looked up.</summary>
    public int NameUnits { get; set; } = 200;

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
