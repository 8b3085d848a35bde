namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Tab-separated files without quoting, as GeoNames writes them.</summary>
internal static class TabSeparated
{
    /// <summary>The rows of a file; empty lines and lines that start with # are comments.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
