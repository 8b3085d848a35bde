namespace GeoTagger.Gazetteers.Custom;

/// <summary>A row of a list of places, as it was written: cells by the name of their column, empty ones left out.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Cells">The cells.</param>
internal sealed record CustomRow(string File, long Line, IReadOnlyDictionary<string, string> Cells)
{
    private const int MostShown = 50;

    /// <summary>A cell, null when it is empty.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);

    /// <summary>Notes a cell unless it is empty.</summary>
    public static void AddCell(Dictionary<string, string> cells, string column, string cell)
    {
        if (!string.IsNullOrWhiteSpace(cell))
        {
            cells[column] = cell.Trim();
        }
    }

    /// <summary>What was written as a message quotes it: its beginning, and on one line.</summary>
    public static string Shown(string written)
    {
        var end = written.Length <= MostShown ? written.Length : char.IsHighSurrogate(written[MostShown - 1]) ? MostShown - 1 : MostShown;
        return string.Create(end, written, (shown, text) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
            }
        }) + (end < written.Length ? "…" : "");
    }
}
