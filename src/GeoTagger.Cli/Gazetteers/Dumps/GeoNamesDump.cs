using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Gazetteers.Dumps;

/// <summary>
/// A folder with GeoNames' own files, as they are downloaded or unpacked: tables of places, which are those of all countries, of one or of the
/// cities, and what else is known of their names, units and countries.
/// </summary>
internal sealed partial class GeoNamesDump
{
    private const string AlternateNamesFile = "alternateNamesV2.txt";
    private const string Countries = "countryInfo.txt";
    private const string Admin1 = "admin1CodesASCII.txt";
    private const string Admin2 = "admin2Codes.txt";
    private const string Notes = "readme.txt";

    private readonly Action<string> _report;
    private readonly string _folder;
    private readonly SortedDictionary<string, TextFile> _files = new(StringComparer.Ordinal);

    /// <summary>Looks which files there are; those that it does not know are reported.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="report">Is told what goes on, line by line.</param>
    /// <exception cref="ArtefactException">None of them has places, or an archive is none.</exception>
    public GeoNamesDump(string folder, Action<string> report)
    {
        (_folder, _report) = (folder, report);
        List<string> unknown = [];

        // What is unpacked comes before what is not.
        foreach (TextFile file in Directory.GetFiles(folder).Order(StringComparer.Ordinal).SelectMany(TextFile.AllIn).OrderBy(file => file.Entry is not null))
        {
            if (!IsKnown(file.Name))
            {
                unknown.Add(Path.GetRelativePath(folder, file.ToString()));
            }
            else
            {
                _files.TryAdd(file.Name, file);
            }
        }

        unknown.RemoveAll(file => Path.GetFileName(file) == Notes);
        if (unknown.Count > 0)
        {
            report($"{folder}: not used, for none of them is a file of GeoNames that is read: {string.Join(", ", unknown)}");
        }

        if (!Tables.Any())
        {
            throw new ArtefactException($"The folder '{folder}' has no places: put allCountries, a country such as IQ or cities500 into it, as .txt or .zip.");
        }
    }

    /// <summary>The files that are read.</summary>
    public IEnumerable<string> Paths => _files.Values.Select(file => file.Path);

    private IEnumerable<TextFile> Tables => _files.Values.Where(file => Table().IsMatch(file.Name));

    /// <summary>The countries and units: small files.</summary>
    public IEnumerable<IPlaceSource> Units()
    {
        if (_files.TryGetValue(Countries, out TextFile? countries))
        {
            yield return new CountryTable(countries);
        }

        if (_files.TryGetValue(Admin1, out TextFile? admin1))
        {
            yield return new AdminIds(admin1, "ADM1");
        }

        if (_files.TryGetValue(Admin2, out TextFile? admin2))
        {
            yield return new AdminIds(admin2, "ADM2");
        }
    }

    /// <summary>
    /// The rows of the tables, without those of their names that <c>alternateNamesV2.txt</c> marks as codes and with those that it marks as
    /// abbreviations. Read row by row: a table may have any length. A place that several tables hold counts once, as in the first by name.
    /// </summary>
    /// <exception cref="ArtefactException">A row is not what it should be, or there is none.</exception>
    public IEnumerable<PlaceFact> Places()
    {
        AlternateNames? names = _files.TryGetValue(AlternateNamesFile, out TextFile? file) ? AlternateNames.Read(file) : null;
        BitArray met = new(0);
        int all = 0;
        foreach (TextFile table in Tables)
        {
            GeoNamesTable rows = new(table);
            int places = 0, repeated = 0;
            foreach (PlaceFact place in rows.Read())
            {
                if (IsMet(met, place))
                {
                    repeated++;
                    continue;
                }

                names?.Apply(place);
                places++;
                yield return place;
            }

            all += places;
            _report(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {places:N0} places; left out {repeated:N0} rows of places met before and {rows.Classless:N0} without a feature class"));
        }

        if (all == 0)
        {
            throw new ArtefactException($"The folder '{_folder}' has no places: its tables have no rows.");
        }
    }

    // A bit for each id: they are dense, and a set of thirteen million would take a hundred times as much.
    private static bool IsMet(BitArray met, PlaceFact place)
    {
        int id = int.Parse(place.Id.AsSpan("geonames:".Length), CultureInfo.InvariantCulture);
        if (id >= met.Length)
        {
            met.Length = (int)Math.Min(int.MaxValue, id + (id / 4L) + 1);
        }

        bool isMet = met[id];
        met[id] = true;
        return isMet;
    }

    private static bool IsKnown(string name) => name is AlternateNamesFile or Countries or Admin1 or Admin2 || Table().IsMatch(name);

    [GeneratedRegex(@"^(allCountries|no-country|[A-Z]{2}|cities\d+)\.txt$")]
    private static partial Regex Table();
}
