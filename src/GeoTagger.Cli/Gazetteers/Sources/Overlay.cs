using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>
/// Rows written by hand, tab-separated: id, name, featureClass, featureCode, country, admin1, latitude, longitude, importance,
/// aliases (separated by |, with <c>abbr:</c> or <c>demonym:</c> before those that are no names), source. Empty cells say nothing.
/// </summary>
/// <param name="file">One file of the overlay; its heading starts with #.</param>
internal sealed class Overlay(TextFile file) : IPlaceSource
{
    private const int Columns = 10;
    private const string Abbreviation = "abbr:";
    private const string Demonym = "demonym:";

    /// <inheritdoc/>
    public string Title => $"overlay {file.Name}";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => TabSeparated.Rows(file, Columns).Select(Parse);

    private static PlaceFact Parse(TabRow row)
    {
        if (!row[0].Contains(':', StringComparison.Ordinal))
        {
            throw row.Fault($"has '{row[0]}' as id (column 1), which names no source as in geonames:94591");
        }

        string? country = Cell(row[4]), admin1 = Cell(row[5]);
        return new PlaceFact
        {
            Id = row[0],
            Name = Cell(row[1]),
            FeatureClass = FeatureClass(row),
            FeatureCode = Cell(row[3]),
            CountryCode = country,
            Admin1Code = admin1 is null || admin1.Contains('.') ? admin1 : $"{country}.{admin1}",
            Point = Cell(row[6]) is null && Cell(row[7]) is null ? null : row.Point(6, 7),
            Importance = (byte?)row.Whole(8, "importance", max: byte.MaxValue),
            Names = [.. row[9].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Alias)],
        };
    }

    private static char? FeatureClass(TabRow row) => Cell(row[2]) switch
    {
        null => null,
        [var letter] => letter,
        _ => throw row.Fault($"has '{row[2]}' as feature class (column 3), which is no letter"),
    };

    private static NameDraft Alias(string text) =>
        text.StartsWith(Abbreviation, StringComparison.Ordinal) ? new NameDraft(text[Abbreviation.Length..], MatchType.Abbreviation)
        : text.StartsWith(Demonym, StringComparison.Ordinal) ? new NameDraft(text[Demonym.Length..], MatchType.Demonym)
        : new NameDraft(text, MatchType.AlternateName);

    private static string? Cell(string text) => text.Trim() is { Length: > 0 } cell ? cell : null;
}
