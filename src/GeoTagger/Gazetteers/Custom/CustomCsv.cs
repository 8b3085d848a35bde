using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace GeoTagger.Gazetteers.Custom;

/// <summary>Reads a list of places from comma-separated values with a header.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="rows">Gets its rows.</param>
/// <param name="errors">Gets what cannot be read.</param>
internal sealed class CustomCsv(string file, List<CustomRow> rows, List<CustomRowError> errors)
{
    // A cell that is quoted wrongly is read as it stands: what is in it is checked later.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, BadDataFound = null };

    /// <summary>Reads a file.</summary>
    public void Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), Configuration);
        if (!csv.Read() || !csv.ReadHeader())
        {
            return;
        }

        string[] header = csv.HeaderRecord!;
        foreach (var unknown in header.Except(CustomColumns.All, StringComparer.Ordinal))
        {
            errors.Add(new CustomRowError(file, csv.Parser.RawRow, $"The column '{CustomRow.Shown(unknown)}' is not known; columns are {string.Join(", ", CustomColumns.All)}."));
        }

        while (csv.Read())
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(header.Length, csv.Parser.Count); i++)
            {
                CustomRow.AddCell(cells, header[i], csv.Parser[i]);
            }

            // The last line of the row: a quoted cell may hold line breaks.
            rows.Add(new CustomRow(file, csv.Parser.RawRow, cells));
        }
    }
}
