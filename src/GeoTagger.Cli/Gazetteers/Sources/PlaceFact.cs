using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>What one source says about one place; a member is null where the source says nothing.</summary>
internal sealed class PlaceFact
{
    /// <summary><c>geonames:N</c>, else <c>source:key</c>; null when the fact can only add to a place known otherwise.</summary>
    public string? Id { get; set; }

    /// <summary>The code of a country, admin1 or admin2 ("IQ", "IQ.10", "IQ.10.94590").</summary>
    public string? OwnCode { get; set; }

    /// <summary>Main name.</summary>
    public string? Name { get; set; }

    /// <summary>GeoNames feature class.</summary>
    public char? FeatureClass { get; set; }

    /// <summary>GeoNames feature code.</summary>
    public string? FeatureCode { get; set; }

    /// <summary>Representative point.</summary>
    public GeoPoint? Point { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? CountryCode { get; set; }

    /// <summary>First-order unit, with its country.</summary>
    public string? Admin1Code { get; set; }

    /// <summary>Second-order unit, with its country and first-order unit.</summary>
    public string? Admin2Code { get; set; }

    /// <summary>Inhabitants.</summary>
    public long? Population { get; set; }

    /// <summary>IANA time zone.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Prominence given by hand, 1 to 255.</summary>
    public byte? Importance { get; set; }

    /// <summary>Further names.</summary>
    public List<NameDraft> Names { get; init; } = [];
}
