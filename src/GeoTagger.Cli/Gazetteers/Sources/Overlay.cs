using System.Globalization;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>
/// Rows written by hand, tab-separated: id, name, featureClass, featureCode, country, admin1, latitude, longitude, importance,
/// aliases (separated by |, with <c>abbr:</c> or <c>demonym:</c> before those that are no names), source. Empty cells say nothing.
/// </summary>
/// <param name="path">One file of the overlay; its heading starts with #.</param>
internal sealed class Overlay(string path) : IPlaceSource
{
    private const int Columns = 10;
    private const string Abbreviation = "abbr:";
    private const string Demonym = "demonym:";

    /// <inheritdoc/>
    public string Title => $"overlay {Path.GetFileName(path)}";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => TabSeparated.Rows(path).Select(Parse);

    private PlaceFact Parse(string[] row)
    {
        if (row.Length < Columns || !row[0].Contains(':'))
        {
            throw new InvalidDataException($"{path}: the row '{string.Join(' ', row)}' has no id or too few columns.");
        }

        string? country = Cell(row[4]), admin1 = Cell(row[5]);
        return new PlaceFact
        {
            Id = row[0],
            Name = Cell(row[1]),
            FeatureClass = Cell(row[2])?[0],
            FeatureCode = Cell(row[3]),
            CountryCode = country,
            Admin1Code = admin1 is null || admin1.Contains('.') ? admin1 : $"{country}.{admin1}",
            Point = Cell(row[6]) is { } latitude && Cell(row[7]) is { } longitude ? new GeoPoint(Number(latitude), Number(longitude)) : null,
            Importance = Cell(row[8]) is { } importance ? byte.Parse(importance, CultureInfo.InvariantCulture) : null,
            Names = [.. row[9].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Alias)],
        };
    }

    private static NameDraft Alias(string text) =>
        text.StartsWith(Abbreviation, StringComparison.Ordinal) ? new NameDraft(text[Abbreviation.Length..], MatchType.Abbreviation)
        : text.StartsWith(Demonym, StringComparison.Ordinal) ? new NameDraft(text[Demonym.Length..], MatchType.Demonym)
        : new NameDraft(text, MatchType.AlternateName);

    private static string? Cell(string text) => text.Trim() is { Length: > 0 } cell ? cell : null;

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
