namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Makes the fact of an administrative unit from its code.</summary>
internal static class AdminUnit
{
    /// <summary>Creates it; the code's parts name the country and, for a second-order unit, the first-order one.</summary>
    public static PlaceFact Create(string id, string code, string name, string featureCode)
    {
        string[] parts = code.Split('.');
        return new PlaceFact
        {
            Id = id,
            OwnCode = code,
            Name = name,
            FeatureClass = 'A',
            FeatureCode = featureCode,
            CountryCode = parts[0],
            Admin1Code = parts.Length > 2 ? $"{parts[0]}.{parts[1]}" : null,
        };
    }
}
