using GeoTagger.Gazetteers;
using GeoTagger.Matching;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>
/// The main table of GeoNames, 19 columns: id, name, ASCII name, alternate names, latitude, longitude, feature class and code,
/// country, further countries, admin1 to admin4, population, elevation, terrain, time zone, date. It is <c>cities500.txt</c> and <c>allCountries.txt</c>.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class GeoNamesTable(TextFile file) : IPlaceSource
{
    private const int Columns = 19;

    /// <inheritdoc/>
    public string Title => file.Name;

    /// <summary>Rows left out so far because they say of no class what they are; GeoNames has some thousands of them.</summary>
    public int Classless { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read()
    {
        foreach (TabRow row in TabSeparated.Rows(file, Columns))
        {
            if (row[6].Length == 0)
            {
                Classless++;
                continue;
            }

            yield return row[6] is [>= 'A' and <= 'Z'] ? Parse(row) : throw row.Fault($"has '{row[6]}' as feature class (column 7), which is no capital letter");
        }
    }

    private static PlaceFact Parse(TabRow row)
    {
        string? country = row[8].Length == 2 ? row[8] : null;
        string? admin1 = country is null || row[10].Length == 0 ? null : $"{country}.{row[10]}";
        string? admin2 = admin1 is null || row[11].Length == 0 ? null : $"{admin1}.{row[11]}";
        PlaceFact fact = new()
        {
            Id = $"geonames:{row.Id(0, "id")}",
            Name = EnglishName(row.Text(1, "name"), row[2], country),
            FeatureClass = row[6][0],
            FeatureCode = row[7],
            Point = row.Point(4, 5),
            CountryCode = country,
            Admin1Code = admin1,
            Admin2Code = admin2,
            OwnCode = OwnCodeOf(row[6][0], row[7], country, admin1, admin2),
            Population = row.Whole(14, "population"),
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
}
