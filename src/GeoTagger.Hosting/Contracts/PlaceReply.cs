using System.Text.Json.Serialization;
using GeoTagger.Gazetteers;

namespace GeoTagger.Hosting.Contracts;

/// <summary>A gazetteer record.</summary>
public class PlaceReply
{
    internal PlaceReply(Place place)
    {
        Id = place.Id;
        Name = place.Name;
        CountryCode = place.CountryCode;
        CountryName = place.CountryName;
        Admin1 = place.Admin1;
        Admin2 = place.Admin2;
        FeatureClass = place.FeatureClass;
        FeatureCode = place.FeatureCode;
        Population = place.Population;
        Latitude = place.Latitude;
        Longitude = place.Longitude;
        TimeZone = place.TimeZone;
        Links = place.Links;
    }

    /// <summary><c>geonames:N</c> where GeoNames has it, else <c>source:key</c>.</summary>
    public string Id { get; }

    /// <summary>The main name.</summary>
    public string Name { get; }

    /// <summary>ISO 3166-1 alpha-2; null where no country owns the place.</summary>
    public string? CountryCode { get; }

    /// <summary>English name of the country.</summary>
    public string? CountryName { get; }

    /// <summary>Name of the first-order unit: state, province, governorate.</summary>
    public string? Admin1 { get; }

    /// <summary>Name of the second-order unit: county, district.</summary>
    public string? Admin2 { get; }

    /// <summary>GeoNames feature class: A, H, L, P, R, S, T, U or V.</summary>
    public string FeatureClass { get; }

    /// <summary>GeoNames feature code: PPLC, ADM1, STM.</summary>
    public string FeatureCode { get; }

    /// <summary>Inhabitants; 0 when unknown.</summary>
    public long Population { get; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double Longitude { get; }

    /// <summary>IANA time zone; null when unknown.</summary>
    public string? TimeZone { get; }

    /// <summary>Where the record can be read on the web.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<string> Links { get; }
}
