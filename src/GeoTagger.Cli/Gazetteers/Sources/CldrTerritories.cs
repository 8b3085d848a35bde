using System.Text.Json;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Names of countries and UN M49 regions in every locale of the CLDR: <c>main/*/territories.json</c>.</summary>
/// <param name="folder">The folder <c>main</c>.</param>
internal sealed class CldrTerritories(string folder)
{
    private readonly Dictionary<string, List<NameDraft>> _names = Collect(folder);

    /// <summary>Names by ISO 3166-1 alpha-2 or M49 code, the English ones first.</summary>
    public IReadOnlyList<NameDraft> NamesOf(string code) => _names.GetValueOrDefault(code) ?? [];

    /// <summary>Names for the countries that are known already.</summary>
    public IPlaceSource Countries => new CountryNames(this);

    private static Dictionary<string, List<NameDraft>> Collect(string folder)
    {
        Dictionary<string, List<NameDraft>> names = new(StringComparer.Ordinal);
        var files = Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
            .OrderBy(locale => Path.GetFileName(locale) == "en" ? 0 : 1)
            .Select(locale => (Locale: Path.GetFileName(locale), Path: Path.Combine(locale, "territories.json")));
        foreach (var (locale, path) in files.Where(file => File.Exists(file.Path)))
        {
            JsonElement territories = JsonFile.Read(path).At("main", locale, "localeDisplayNames", "territories");
            if (territories.ValueKind == JsonValueKind.Object)
            {
                Add(territories, names);
            }
        }

        return names;
    }

    private static void Add(JsonElement territories, Dictionary<string, List<NameDraft>> names)
    {
        foreach (JsonProperty territory in territories.EnumerateObject())
        {
            // Variants are written IQ-alt-short; a locale without a translation repeats the code.
            string code = territory.Name.Split('-')[0];
            string text = territory.Value.GetString() ?? "";
            if (text.Length > 1 && text != code)
            {
                if (!names.TryGetValue(code, out var list))
                {
                    names[code] = list = [];
                }

                NameDraft name = new(text, NameKind.Of(text));
                if (!list.Contains(name))
                {
                    list.Add(name);
                }
            }
        }
    }

    private sealed class CountryNames(CldrTerritories territories) : IPlaceSource
    {
        public string Title => "country names in all locales";

        public IEnumerable<PlaceFact> Read() => territories._names.Where(entry => entry.Key.Length == 2 && char.IsAsciiLetterUpper(entry.Key[0]))
            .Select(entry => new PlaceFact { OwnCode = entry.Key, Names = [.. entry.Value] });
    }
}
