namespace GeoTagger.Gazetteers.Custom;

/// <summary>A row of a list of places, as it was written: cells by the name of their column, empty ones left out.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Cells">The cells.</param>
internal sealed record CustomRow(string File, long Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>A cell, null when it is empty.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);
}
