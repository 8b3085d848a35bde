using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace GeoTagger.Cli.Outputs;

/// <summary>The table of mentions as comma-separated values (RFC 4180), with a header; texts that a spreadsheet would compute stand as <see cref="SpreadsheetText"/>.</summary>
internal sealed class CsvFormat(IReadOnlyList<string> kept) : MentionFormat(kept)
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Header { get; } = Write(csv =>
    {
        foreach (var column in MentionColumns.With(kept))
        {
            csv.WriteField(SpreadsheetText.ToCell(column.Name));
        }

        csv.NextRecord();
    });

    /// <inheritdoc/>
    protected override byte[] ToBytes(IEnumerable<MentionRow> rows) => Write(csv =>
    {
        foreach (var row in rows)
        {
            foreach (var column in Columns)
            {
                csv.WriteField(column.ValueIn(row) switch
                {
                    bool value => value ? "true" : "false",
                    IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                    string text => SpreadsheetText.ToCell(text),
                    _ => null,
                });
            }

            csv.NextRecord();
        }
    });

    private static byte[] Write(Action<CsvWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
        {
            write(csv);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
