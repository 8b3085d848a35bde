using System.Globalization;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Dumps;

/// <summary>
/// What <c>alternateNamesV2.txt</c> knows beyond the main table, which repeats its names without their kind:
/// which are codes of airports and ports, and which are abbreviations.
/// </summary>
internal sealed class AlternateNames
{
    private static readonly HashSet<string> Codes = ["iata", "icao", "faac", "tcid", "unlc", "wkdt", "link", "post"];

    private readonly HashSet<(int Id, string Text)> _codes = [];
    private readonly Dictionary<int, List<string>> _abbreviations = [];

    /// <summary>Reads the file: alternate name id, GeoNames id, language or kind, name, and flags.</summary>
    /// <exception cref="ArtefactException">A line is not so.</exception>
    public static AlternateNames Read(TextFile file)
    {
        AlternateNames names = new();
        int number = 0;
        foreach (string line in file.Lines())
        {
            number++;
            int idStart = line.IndexOf('\t') + 1, kindStart = line.IndexOf('\t', idStart) + 1, textStart = line.IndexOf('\t', kindStart) + 1;
            if (idStart == 0 || kindStart == 0 || textStart == 0)
            {
                throw TabRow.Fault(file, number, "has fewer than 4 columns");
            }

            // Kinds have four letters, languages two or three: most lines end here, before anything is copied.
            if (textStart - kindStart != 5)
            {
                continue;
            }

            int end = line.IndexOf('\t', textStart);
            names.Add(
                int.TryParse(line.AsSpan(idStart, kindStart - idStart - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                    ? id
                    : throw TabRow.Fault(file, number, $"has '{line[idStart..(kindStart - 1)]}' as id (column 2), which is no whole number"),
                line[kindStart..(textStart - 1)],
                end < 0 ? line[textStart..] : line[textStart..end]);
        }

        return names;
    }

    /// <summary>Corrects the names of a place of the main table.</summary>
    public void Apply(PlaceFact place)
    {
        int id = int.Parse(place.Id.AsSpan("geonames:".Length), CultureInfo.InvariantCulture);
        if (_codes.Count > 0)
        {
            place.Names.RemoveAll(name => _codes.Contains((id, name.Text)));
        }

        if (_abbreviations.TryGetValue(id, out var abbreviations))
        {
            place.Names.AddRange(abbreviations.Select(text => new NameDraft(text, MatchType.Abbreviation)));
        }
    }

    private void Add(int id, string kind, string text)
    {
        if (kind == "abbr")
        {
            if (!_abbreviations.TryGetValue(id, out var list))
            {
                _abbreviations[id] = list = [];
            }

            list.Add(text);
        }
        else if (Codes.Contains(kind) && LooksLikeName(text))
        {
            _codes.Add((id, text));
        }
    }

    // Other codes are dropped by their looks, and need no memory here.
    private static bool LooksLikeName(string text) => text.Length <= 12 && text.All(char.IsLetter);
}
