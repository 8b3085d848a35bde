namespace GeoTagger.Gazetteers.Custom;

/// <summary>The columns of a list of places, and in GeoJSON the properties of a feature.</summary>
internal static class CustomColumns
{
    public const string Id = "id";
    public const string Name = "name";
    public const string Aliases = "aliases";
    public const string Latitude = "latitude";
    public const string Longitude = "longitude";
    public const string FeatureClass = "featureClass";
    public const string FeatureCode = "featureCode";
    public const string Country = "country";
    public const string Unit = "admin1";
    public const string Population = "population";
    public const string Importance = "importance";
    public const string Hide = "hide";

    /// <summary>Stands between two aliases.</summary>
    public const char AliasSeparator = '|';

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Id, Name, Aliases, Latitude, Longitude, FeatureClass, FeatureCode, Country, Unit, Population, Importance, Hide];
}
