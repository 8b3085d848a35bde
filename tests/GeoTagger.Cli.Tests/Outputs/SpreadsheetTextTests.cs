using CsCheck;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Tests.Outputs;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'s-Hertogenbosch", "'s-Hertogenbosch")]
    [InlineData("Mosul = Nineveh", "Mosul = Nineveh")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_compute_gets_an_apostrophe(string text, string cell) => Assert.Equal(cell, SpreadsheetText.ToCell(text));

    [Fact]
    public void A_cell_is_no_formula_and_gives_its_text_back() => Gen.Char["'=+-@\t\r\n＝a1"].Array[0, 6].Select(units => new string(units)).Sample(text =>
    {
        var cell = SpreadsheetText.ToCell(text);
        Assert.Equal(text, SpreadsheetText.FromCell(cell));
        Assert.DoesNotMatch(@"\A[=+\-@\t\r\n＝]", cell);
    });
}
