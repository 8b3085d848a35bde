using System.Globalization;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>
/// The main table of GeoNames, 19 columns: id, name, ASCII name, alternate names, latitude, longitude, feature class and code,
/// country, further countries, admin1 to admin4, population, elevation, terrain, time zone, date. It is <c>cities500.txt</c> and <c>allCountries.txt</c>.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class GeoNamesTable(string path) : IPlaceSource
{
    private const int Columns = 19;

    /// <inheritdoc/>
    public string Title => Path.GetFileName(path);

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => TabSeparated.Rows(path).Where(row => row.Length >= Columns && row[6].Length == 1).Select(Parse);

    private static PlaceFact Parse(string[] row)
    {
        string? country = row[8].Length == 2 ? row[8] : null;
        string? admin1 = country is null || row[10].Length == 0 ? null : $"{country}.{row[10]}";
        string? admin2 = admin1 is null || row[11].Length == 0 ? null : $"{admin1}.{row[11]}";
        PlaceFact fact = new()
        {
            Id = $"geonames:{row[0]}",
            Name = EnglishName(row[1], row[2], country),
            FeatureClass = row[6][0],
            FeatureCode = row[7],
            Point = new GeoPoint(Number(row[4]), Number(row[5])),
            CountryCode = country,
            Admin1Code = admin1,
            Admin2Code = admin2,
            OwnCode = OwnCodeOf(row[6][0], row[7], country, admin1, admin2),
            Population = long.TryParse(row[14], NumberStyles.None, CultureInfo.InvariantCulture, out long population) ? population : null,
            TimeZone = row[17].Length == 0 ? null : row[17],
        };
        foreach (string name in row[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            // Short capitals are airport codes here ("BGW" for Baghdad), and nobody writes them for the town.
            if (!NameKind.IsAcronym(name))
            {
                fact.Names.Add(new NameDraft(name, NameKind.Of(name)));
            }
        }

        return fact;
    }

    private static string? OwnCodeOf(char featureClass, string featureCode, string? country, string? admin1, string? admin2) =>
        featureClass != 'A' ? null : featureCode switch
        {
            "ADM1" => admin1,
            "ADM2" => admin2,
            "PCLI" or "PCL" or "PCLS" or "PCLD" or "PCLF" or "PCLIX" or "TERR" => country,
            _ => null,
        };

    // English text has no marks on romanised Arabic: Khanaqin, not Khānaqīn; but it keeps São Paulo.
    private static string EnglishName(string name, string asciiName, string? country) =>
        SpellingKey.AppliesTo(country) && asciiName.Length > 0 ? asciiName : name;

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
