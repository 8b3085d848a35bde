namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>GeoNames' codes, names and ids of units: <c>admin1CodesASCII.txt</c> and <c>admin2Codes.txt</c> (code, name, ASCII name, id).</summary>
/// <param name="file">The file.</param>
/// <param name="featureCode">ADM1 or ADM2.</param>
internal sealed class AdminIds(TextFile file, string featureCode) : IPlaceSource
{
    private const int Columns = 4;

    /// <inheritdoc/>
    public string Title => $"{featureCode} ids";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => TabSeparated.Rows(file, Columns).Select(row => row[0].IndexOf('.', StringComparison.Ordinal) == 2
        ? AdminUnit.Create($"geonames:{row.Id(3, "id")}", row[0], row[1], featureCode)
        : throw row.Fault($"has '{row[0]}' as code (column 1), which is none such as IQ.10"));
}
