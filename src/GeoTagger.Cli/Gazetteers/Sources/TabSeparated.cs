namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Tab-separated files without quoting, as GeoNames writes them.</summary>
internal static class TabSeparated
{
    /// <summary>The rows of a file; empty lines and lines that start with # are comments.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">The fewest that a row has.</param>
    /// <exception cref="ArtefactException">A row has fewer.</exception>
    public static IEnumerable<TabRow> Rows(TextFile file, int columns)
    {
        int number = 0;
        foreach (string line in file.Lines())
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            TabRow row = new(file, number, line.Split('\t'));
            yield return row.Count >= columns ? row : throw row.Fault(FormattableString.Invariant($"has {row.Count} columns, not {columns}"));
        }
    }
}
