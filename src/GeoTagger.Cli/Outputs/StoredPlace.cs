namespace GeoTagger.Cli.Outputs;

/// <summary>The place of a <see cref="StoredEntity"/>; its members are those of the service.</summary>
internal sealed record StoredPlace(
    string Id,
    string Name,
    string? CountryCode,
    string? CountryName,
    string? Admin1,
    string? Admin2,
    string FeatureClass,
    string FeatureCode,
    long Population,
    double Latitude,
    double Longitude,
    string MatchType,
    double ConfidenceScore);
