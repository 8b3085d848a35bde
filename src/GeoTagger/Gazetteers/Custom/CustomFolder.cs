using CsvHelper;

namespace GeoTagger.Gazetteers.Custom;

/// <summary>Reads the lists of places in a folder: <c>*.csv</c> with a header, and <c>*.geojson</c> with points.</summary>
/// <param name="errors">Gets what cannot be read.</param>
internal sealed class CustomFolder(List<CustomRowError> errors)
{
    /// <summary>The lists of a folder, in the order of their names; none when there is no such folder.</summary>
    public IReadOnlyList<string> Files(string folder)
    {
        try
        {
            return !Directory.Exists(folder) ? []
                : [.. Directory.EnumerateFiles(folder).Where(file => IsCsv(file) || HasExtension(file, ".geojson")).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new CustomRowError(Path.GetFileName(folder), 1, $"The folder cannot be read: {exception.Message}"));
            return [];
        }
    }

    /// <summary>The rows of a list; those before what cannot be read.</summary>
    public IReadOnlyList<CustomRow> Read(string path)
    {
        var rows = new List<CustomRow>();
        var file = Path.GetFileName(path);
        try
        {
            if (IsCsv(path))
            {
                new CustomCsv(file, rows, errors).Read(path);
            }
            else
            {
                new CustomGeoJson(file, rows, errors).Read(File.ReadAllBytes(path));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CsvHelperException)
        {
            errors.Add(new CustomRowError(file, 1, $"The file cannot be read: {exception.Message}"));
        }

        return rows;
    }

    private static bool IsCsv(string file) => HasExtension(file, ".csv");

    private static bool HasExtension(string file, string extension) => Path.GetExtension(file).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
