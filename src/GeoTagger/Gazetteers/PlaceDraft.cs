namespace GeoTagger.Gazetteers;

/// <summary>A place on its way into a compiled gazetteer.</summary>
public sealed class PlaceDraft
{
    /// <summary>Where the record comes from and its key there: <c>geonames:94591</c>, else <c>source:key</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The main name, as people write it in English text.</summary>
    public required string Name { get; set; }

    /// <summary>GeoNames feature class: one letter, A, H, L, P, R, S, T, U or V.</summary>
    public required char FeatureClass { get; set; }

    /// <summary>GeoNames feature code without its class: PPLC, ADM1, STM.</summary>
    public required string FeatureCode { get; set; }

    /// <summary>Degrees north, WGS 84.</summary>
    public required double Latitude { get; set; }

    /// <summary>Degrees east, WGS 84.</summary>
    public required double Longitude { get; set; }

    /// <summary>ISO 3166-1 alpha-2, or null where no country owns the place.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Code of the first-order unit that contains the place, with its country: <c>IQ.10</c>.</summary>
    public string? Admin1Code { get; set; }

    /// <summary>Code of the second-order unit that contains the place: <c>IQ.10.94588</c>.</summary>
    public string? Admin2Code { get; set; }

    /// <summary>The code by which others name this place as their country, admin1 or admin2; null when it is none of these.</summary>
    public string? OwnCode { get; set; }

    /// <summary>Inhabitants, 0 when unknown.</summary>
    public long Population { get; set; }

    /// <summary>IANA time zone, when known.</summary>
    public string? TimeZone { get; set; }

    /// <summary>0 (let prominence be computed) to 255: how likely a text means this record when it uses its name.</summary>
    public byte Importance { get; set; }

    /// <summary>Whether texts never mean it: it keeps its id and what it contains, but is found by no name.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Every name beside the main one; order is kept, repetitions of one folded name are dropped.</summary>
    public List<NameDraft> Names { get; } = [];
}
