namespace GeoTagger.Gazetteers;

/// <summary>A gazetteer record with its codes and names looked up.</summary>
public sealed record Place
{
    /// <summary><c>geonames:N</c> where GeoNames has it, else <c>source:key</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The main name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null where no country owns the place.</summary>
    public string? CountryCode { get; init; }

    /// <summary>English name of the country.</summary>
    public string? CountryName { get; init; }

    /// <summary>Name of the first-order unit.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Name of the second-order unit.</summary>
    public string? Admin2 { get; init; }

    /// <summary>GeoNames feature class, one letter.</summary>
    public required string FeatureClass { get; init; }

    /// <summary>GeoNames feature code without its class.</summary>
    public required string FeatureCode { get; init; }

    /// <summary>Inhabitants, 0 when unknown.</summary>
    public required long Population { get; init; }

    /// <summary>Degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>IANA time zone, when known.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Where the record can be read on the web; empty for records of the overlay.</summary>
    public required IReadOnlyList<string> Links { get; init; }
}
