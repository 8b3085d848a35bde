using System.Globalization;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>A row of a tab-separated file, which says where it stands when a cell does not hold what it should.</summary>
/// <param name="file">The file.</param>
/// <param name="line">Number of its line.</param>
/// <param name="cells">Its cells.</param>
internal sealed class TabRow(TextFile file, int line, string[] cells)
{
    private const double MaxLatitude = 90;
    private const double MaxLongitude = 180;

    /// <summary>How many cells it has.</summary>
    public int Count => cells.Length;

    /// <summary>A cell.</summary>
    public string this[int column] => cells[column];

    /// <summary>A cell that holds something.</summary>
    public string Text(int column, string name) => cells[column].Length > 0 ? cells[column] : throw Fault($"has no {name}");

    /// <summary>The id of a place, a positive number.</summary>
    public int Id(int column, string name) => (int)Whole(column, name, 1, int.MaxValue - 1)!;

    /// <summary>A whole number; null when the cell is empty and may be.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="min">The least; a cell that may be empty has 0.</param>
    /// <param name="max">The greatest.</param>
    public long? Whole(int column, string name, long min = 0, long max = long.MaxValue) =>
        cells[column].Length == 0 && min == 0 ? null
        : long.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= min && number <= max ? number
        : throw Wrong(column, name, FormattableString.Invariant($"whole number from {min} to {max}"));

    /// <summary>A point, from two cells.</summary>
    public GeoPoint Point(int latitude, int longitude) =>
        new(Number(latitude, "latitude", -MaxLatitude, MaxLatitude), Number(longitude, "longitude", -MaxLongitude, MaxLongitude));

    /// <summary>A number of a range.</summary>
    public double Number(int column, string name, double min, double max) =>
        double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= min && number <= max
            ? number
            : throw Wrong(column, name, FormattableString.Invariant($"number from {min} to {max}"));

    /// <summary>What is wrong with the row, in a sentence that names file and line.</summary>
    public ArtefactException Fault(string what) => Fault(file, line, what);

    /// <summary>What is wrong with a line of a file, in a sentence that names both.</summary>
    public static ArtefactException Fault(TextFile file, int line, string what) =>
        new(FormattableString.Invariant($"The file '{file}' does not hold what it should: line {line} {what}."));

    private ArtefactException Wrong(int column, string name, string wanted) =>
        Fault(FormattableString.Invariant($"has '{cells[column]}' as {name} (column {column + 1}), which is no {wanted}"));
}
