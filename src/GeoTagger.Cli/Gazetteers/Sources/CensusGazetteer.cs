using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>The U.S. Census Bureau's counties, county subdivisions and places, as weather-util packs them: <c>places.gz</c>, centroids in radians.</summary>
/// <param name="path">The gzipped file.</param>
internal sealed partial class CensusGazetteer(string path) : IPlaceSource
{
    private const int CountyDigits = 5;
    private const int SubdivisionDigits = 10;

    /// <inheritdoc/>
    public string Title => "U.S. counties, townships and places";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read()
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        string fips = "";
        GeoPoint? point = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("[fips", StringComparison.Ordinal))
            {
                fips = line[5..^1];
            }
            else if (Centroid().Match(line) is { Success: true } match)
            {
                point = new GeoPoint(Degrees(match.Groups[1].Value), Degrees(match.Groups[2].Value));
            }
            else if (Description().Match(line) is { Success: true } text
                && Parse(fips, point, text.Groups["name"].Value, text.Groups["state"].Value) is { } fact)
            {
                yield return fact;
            }
        }
    }

    private static PlaceFact? Parse(string fips, GeoPoint? point, string description, string state)
    {
        // Puerto Rico has a country code of its own, and its places are in the other sources.
        if (state == "PR")
        {
            return null;
        }

        string admin1 = $"US.{state}";
        PlaceFact fact = new() { Id = $"census:{fips}", Point = point, CountryCode = "US", Admin1Code = admin1 };
        if (fips.Length == CountyDigits)
        {
            fact.OwnCode = $"{admin1}.{fips[2..5]}";
            return Named(fact, description, 'A', "ADM2");
        }

        Match kind = Kind().Match(description);
        string name = kind.Success ? kind.Groups["name"].Value : description;
        if (fips.Length != SubdivisionDigits)
        {
            return Named(fact, name, 'P', "PPL");
        }

        fact.Admin2Code = $"{admin1}.{fips[2..5]}";
        return kind.Groups["kind"].Value switch
        {
            "township" or "charter township" => Named(fact, $"{name} Township", 'A', "ADM3"),
            "town" or "plantation" or "city" or "village" or "borough" => Named(fact, name, 'P', "PPL"),
            _ => null, // Statistical areas that nobody names: CCD, precinct, unorganized territory.
        };
    }

    private static PlaceFact Named(PlaceFact fact, string name, char featureClass, string featureCode)
    {
        fact.Name = name;
        fact.FeatureClass = featureClass;
        fact.FeatureCode = featureCode;
        return fact;
    }

    private static double Degrees(string radians) =>
        Math.Round(double.RadiansToDegrees(double.Parse(radians, CultureInfo.InvariantCulture)), 5);

    [GeneratedRegex(@"^centroid = \((-?[\d.]+), (-?[\d.]+)\)")]
    private static partial Regex Centroid();

    [GeneratedRegex(@"^description = (?<name>.+), (?<state>[A-Z]{2})$")]
    private static partial Regex Description();

    [GeneratedRegex(@"^(?<name>.+?) (?<kind>charter township|township|town|plantation|city and borough|city|village|borough|CDP|CCD|municipality|comunidad|zona urbana|(?:metropolitan|metro|unified|consolidated) government|urban county|precinct|district|UT|subarea|grant|purchase|gore|location)(?: \(balance\))?$")]
    private static partial Regex Kind();
}
