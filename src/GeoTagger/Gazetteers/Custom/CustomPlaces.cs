using System.Globalization;

namespace GeoTagger.Gazetteers.Custom;

/// <summary>Checks rows against the gazetteer that they go on top of, and turns those that are right into changes of it.</summary>
/// <param name="gazetteer">The gazetteer below.</param>
/// <param name="errors">Gets the rows that are wrong.</param>
internal sealed class CustomPlaces(Gazetteer gazetteer, List<CustomRowError> errors)
{
    private const int LongestName = 200;
    private const int LongestCell = 100;
    private const int MostAliases = 200;

    // A place has a byte for its source, and the gazetteer has some of its own.
    private const int MostSources = 100;

    // A place has two bytes for its feature.
    private const int MostFeatures = 1_000;

    private const string FeatureClasses = "AHLPRSTUV";
    private readonly Dictionary<string, CustomRow> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _features = new(StringComparer.Ordinal);
    private readonly HashSet<string> _countries = [.. gazetteer.CountryCodes.Where(code => code.Length > 0)];

    /// <summary>Rows for places of the gazetteer, by their index.</summary>
    public Dictionary<int, CustomRow> Changes { get; } = [];

    /// <summary>Rows for places that it does not have.</summary>
    public List<CustomRow> Additions { get; } = [];

    /// <summary>Takes a row, or says what is wrong with it.</summary>
    public void Take(CustomRow row)
    {
        var place = row[CustomColumns.Id] is { } id ? gazetteer.Find(id) : -1;
        if (ProblemOf(row, isNew: place < 0) is { } problem)
        {
            errors.Add(new CustomRowError(row.File, row.Line, problem));
        }
        else if (place < 0 && _sources.Count == MostSources && !_sources.Contains(SourceOf(row)))
        {
            errors.Add(new CustomRowError(row.File, row.Line, $"The ids have more than {MostSources} sources; a few for all rows will do."));
        }
        else if (_features.Count == MostFeatures && !_features.Contains(FeatureOf(row)))
        {
            errors.Add(new CustomRowError(row.File, row.Line, $"The rows have more than {MostFeatures:N0} features; those of GeoNames will do."));
        }
        else if (!_rows.TryAdd(row[CustomColumns.Id]!, row))
        {
            var first = _rows[row[CustomColumns.Id]!];
            errors.Add(new CustomRowError(row.File, row.Line, $"The id {Shown(row, CustomColumns.Id)} was used before, in {first.File}, line {first.Line}."));
        }
        else
        {
            Keep(row, place);
        }
    }

    /// <summary>Writes the cells of a checked row into a place.</summary>
    /// <param name="row">The row.</param>
    /// <param name="draft">The place; what the row leaves empty stays.</param>
    /// <param name="codeOf">The code by which the gazetteer's places name a unit, given its index.</param>
    public void Fill(CustomRow row, PlaceDraft draft, Func<int, string> codeOf)
    {
        if (row[CustomColumns.Name] is { } name && name != draft.Name)
        {
            // A text that uses the old name still means the place.
            draft.Names.Insert(0, new NameDraft(draft.Name, MatchType.AlternateName));
            draft.Name = name;
        }

        draft.Names.AddRange(AliasesOf(row).Select(alias => new NameDraft(alias, MatchType.AlternateName)));
        draft.Latitude = Number(row, CustomColumns.Latitude) ?? draft.Latitude;
        draft.Longitude = Number(row, CustomColumns.Longitude) ?? draft.Longitude;
        draft.FeatureClass = row[CustomColumns.FeatureClass]?[0] ?? draft.FeatureClass;
        draft.FeatureCode = row[CustomColumns.FeatureCode] ?? draft.FeatureCode;
        draft.CountryCode = row[CustomColumns.Country] ?? draft.CountryCode;
        draft.Admin1Code = row[CustomColumns.Unit] is { } unit ? codeOf(gazetteer.Find(unit)) : draft.Admin1Code;
        draft.Population = (long?)Number(row, CustomColumns.Population) ?? draft.Population;
        draft.Importance = (byte?)Number(row, CustomColumns.Importance) ?? draft.Importance;
        draft.IsHidden = IsHidden(row);
    }

    /// <summary>Whether a row takes a place away.</summary>
    public static bool IsHidden(CustomRow row) => row[CustomColumns.Hide] is { } hide && bool.Parse(hide);

    private void Keep(CustomRow row, int place)
    {
        _features.Add(FeatureOf(row));
        if (place >= 0)
        {
            Changes.Add(place, row);
            return;
        }

        _sources.Add(SourceOf(row));
        Additions.Add(row);
    }

    private static string Shown(CustomRow row, string column) => CustomRow.Shown(row[column]!);

    private static string FeatureOf(CustomRow row) => $"{row[CustomColumns.FeatureClass]}.{row[CustomColumns.FeatureCode]}";

    private static string SourceOf(CustomRow row) => row[CustomColumns.Id]!.Split(':')[0];

    private string? ProblemOf(CustomRow row, bool isNew)
    {
        var id = row[CustomColumns.Id];
        return id is null ? "The id is missing: that of a place of the gazetteer to change it, or one of your own, such as desk:old-mill."
            : CheckLengths(row)
                ?? (id.IndexOf(':', StringComparison.Ordinal) is <= 0 || id.EndsWith(':') ? $"The id {Shown(row, CustomColumns.Id)} must have a source and a key, such as desk:old-mill."
                : isNew && id.StartsWith("geonames:", StringComparison.Ordinal) ? $"The gazetteer has no place {Shown(row, CustomColumns.Id)}; give a new place an id of your own, such as desk:old-mill."
                : isNew && row[CustomColumns.Name] is null ? "The name is missing."
                : isNew && (row[CustomColumns.Latitude] is null || row[CustomColumns.Longitude] is null) ? "Latitude or longitude is missing."
                : null)
                ?? Check(row, CustomColumns.Latitude, -90, 90)
                ?? Check(row, CustomColumns.Longitude, -180, 180)
                ?? Check(row, CustomColumns.Population, 0, uint.MaxValue)
                ?? Check(row, CustomColumns.Importance, 1, byte.MaxValue)
                ?? CheckCodes(row)
                ?? (isNew && IsHidden(row) ? $"The gazetteer has no place {Shown(row, CustomColumns.Id)} to hide." : null);
    }

    /// <summary>Whatever a row holds, it has to fit into the file that is compiled.</summary>
    private static string? CheckLengths(CustomRow row)
    {
        var aliases = AliasesOf(row);
        var tooLong = CustomColumns.All.Except([CustomColumns.Id, CustomColumns.Name, CustomColumns.Aliases]).FirstOrDefault(column => row[column]?.Length > LongestCell);
        return row[CustomColumns.Id]!.Length > LongestName ? $"The id has more than {LongestName} characters."
            : row[CustomColumns.Name]?.Length > LongestName ? $"The name has more than {LongestName} characters."
            : aliases.Length > MostAliases ? $"There are more than {MostAliases} aliases."
            : Array.Exists(aliases, alias => alias.Length > LongestName) ? $"An alias has more than {LongestName} characters."
            : tooLong is not null ? $"The {tooLong} has more than {LongestCell} characters."
            : null;
    }

    private string? CheckCodes(CustomRow row) =>
        row[CustomColumns.FeatureClass] is { } group && !(group.Length == 1 && FeatureClasses.Contains(group[0], StringComparison.Ordinal))
            ? $"The featureClass {Shown(row, CustomColumns.FeatureClass)} must be one of {string.Join(", ", FeatureClasses.AsEnumerable())}."
        : row[CustomColumns.FeatureCode] is { } code && !(code.Length <= 10 && code.All(char.IsAsciiLetterOrDigit)) ? $"The featureCode {Shown(row, CustomColumns.FeatureCode)} must be a GeoNames code, such as PPL."
        : row[CustomColumns.Country] is { } country && !_countries.Contains(country) ? $"The country {Shown(row, CustomColumns.Country)} must be an ISO 3166-1 alpha-2 code in capitals."
        : row[CustomColumns.Unit] is { } unit && gazetteer.Find(unit) < 0 ? $"The admin1 {Shown(row, CustomColumns.Unit)} must be the id of a place of the gazetteer."
        : row[CustomColumns.Hide] is { } hide && !bool.TryParse(hide, out _) ? $"The cell hide is {Shown(row, CustomColumns.Hide)}; it must be true or false."
        : null;

    private static string? Check(CustomRow row, string column, double min, double max) =>
        row[column] is not null && !(Number(row, column) is { } number && number >= min && number <= max)
            ? string.Create(CultureInfo.InvariantCulture, $"The {column} {Shown(row, column)} must be a number between {min:0} and {max:0}.")
            : null;

    private static double? Number(CustomRow row, string column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] AliasesOf(CustomRow row) =>
        row[CustomColumns.Aliases]?.Split(CustomColumns.AliasSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
