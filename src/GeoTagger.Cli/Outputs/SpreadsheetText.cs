using System.Text.RegularExpressions;

namespace GeoTagger.Cli.Outputs;

/// <summary>
/// Text in a cell of a CSV file that somebody opens in a spreadsheet, where a cell that begins like a formula is one: <c>=cmd|…</c> in an
/// article would be run. An apostrophe before it makes it text (OWASP, "CSV Injection"); one that is there already gets another, so that
/// reading a cell gives back what was written.
/// </summary>
internal static partial class SpreadsheetText
{
    /// <summary>A text as it stands in a cell.</summary>
    public static string ToCell(string text) => Formula().IsMatch(text) ? $"'{text}" : text;

    /// <summary>The text of a cell.</summary>
    public static string FromCell(string cell) => cell.StartsWith('\'') && Formula().IsMatch(cell) ? cell[1..] : cell;

    // Also the wide forms, which some spreadsheets in East Asia take for the narrow ones.
    [GeneratedRegex(@"^'*[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex Formula();
}
