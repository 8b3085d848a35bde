namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>GeoNames' codes, names and ids of units: <c>admin1CodesASCII.txt</c> and <c>admin2Codes.txt</c> (code, name, ASCII name, id).</summary>
/// <param name="path">The file.</param>
/// <param name="featureCode">ADM1 or ADM2.</param>
internal sealed class AdminIds(string path, string featureCode) : IPlaceSource
{
    /// <inheritdoc/>
    public string Title => $"{featureCode} ids";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => TabSeparated.Rows(path).Where(row => row.Length >= 4).Select(row =>
        AdminUnit.Create($"geonames:{row[3]}", row[0], row[1], featureCode));
}
