namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>GeoNames' list of countries: <c>countryInfo.txt</c>. Also translates the codes that other sources use.</summary>
/// <param name="path">The file.</param>
internal sealed class CountryTable(string path) : IPlaceSource
{
    private readonly string[][] _rows = [.. TabSeparated.Rows(path).Where(row => row.Length >= 17 && row[16].Length > 0)];

    /// <inheritdoc/>
    public string Title => "countries";

    /// <summary>ISO code by FIPS 10-4 code, the World Factbook's file names.</summary>
    public IReadOnlyDictionary<string, string> IsoByFips =>
        _rows.Where(row => row[3].Length == 2).DistinctBy(row => row[3]).ToDictionary(row => row[3], row => row[0]);

    /// <summary>Square kilometres by ISO code.</summary>
    public IReadOnlyDictionary<string, double> Area => _rows.ToDictionary(
        row => row[0], row => double.TryParse(row[6], System.Globalization.CultureInfo.InvariantCulture, out double area) ? area : 0);

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => _rows.Select(row => new PlaceFact
    {
        Id = $"geonames:{row[16]}",
        OwnCode = row[0],
        Name = row[4],
        FeatureClass = 'A',
        FeatureCode = "PCLI",
        CountryCode = row[0],
        Population = long.TryParse(row[7], out long population) ? population : null,
    });
}
