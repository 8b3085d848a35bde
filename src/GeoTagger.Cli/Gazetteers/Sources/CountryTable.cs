namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>GeoNames' list of countries: <c>countryInfo.txt</c>. Also translates the codes that other sources use.</summary>
/// <param name="file">The file.</param>
internal sealed class CountryTable(TextFile file) : IPlaceSource
{
    private const double SurfaceOfTheEarth = 510_100_000;
    private const int Columns = 17;

    // A country that is none any more may have no id.
    private readonly TabRow[] _rows = [.. TabSeparated.Rows(file, Columns).Where(row => row[16].Length > 0)];

    /// <inheritdoc/>
    public string Title => "countries";

    /// <summary>ISO code by FIPS 10-4 code, the World Factbook's file names.</summary>
    public IReadOnlyDictionary<string, string> IsoByFips =>
        _rows.Where(row => row[3].Length == 2).DistinctBy(row => row[3]).ToDictionary(row => row[3], row => row[0]);

    /// <summary>Square kilometres by ISO code.</summary>
    public IReadOnlyDictionary<string, double> Area => _rows.ToDictionary(
        row => row[0], row => row[6].Length == 0 ? 0 : row.Number(6, "area", 0, SurfaceOfTheEarth));

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => _rows.Select(row => new PlaceFact
    {
        Id = $"geonames:{row.Id(16, "id")}",
        OwnCode = row[0],
        Name = row.Text(4, "name"),
        FeatureClass = 'A',
        FeatureCode = "PCLI",
        CountryCode = row[0],
        Population = row.Whole(7, "population"),
    });
}
