using System.Text.Json;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Natural Earth's first-order units: label points, names in 26 languages, abbreviations. Joined by GeoNames id, else by GeoNames code.</summary>
/// <param name="path">GeoJSON; only the properties are read.</param>
internal sealed class NaturalEarthUnits(string path) : IPlaceSource
{
    // Elsewhere the postal codes of units are Natural Earth's own and nobody writes them.
    private static readonly HashSet<string> CountriesThatAbbreviate = ["US", "CA", "AU"];

    /// <inheritdoc/>
    public string Title => "label points and names of first-order units";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read()
    {
        foreach (JsonElement feature in JsonFile.Read(path).At("features").EnumerateArray())
        {
            JsonElement unit = feature.At("properties");
            int id = unit.At("gn_id") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
            int level = unit.At("gn_level") is { ValueKind: JsonValueKind.Number } digit ? digit.GetInt32() : 0;
            if (unit.Text("name") is { } name && unit.Text("iso_a2") is { Length: 2 } country && id > 0 && level is 1 or 2)
            {
                yield return Parse(unit, name, country, id, level);
            }
        }
    }

    private static PlaceFact Parse(JsonElement unit, string name, string country, int id, int level)
    {
        PlaceFact fact = new()
        {
            Id = $"geonames:{id}",
            Name = name,
            FeatureClass = 'A',
            FeatureCode = level == 1 ? "ADM1" : "ADM2",
            OwnCode = level == 1 ? unit.Text("gn_a1_code") : null,
            CountryCode = country,
            Point = new GeoPoint(unit.At("latitude").GetDouble(), unit.At("longitude").GetDouble()),
        };
        foreach (string text in Names(unit))
        {
            fact.Names.Add(new NameDraft(text, NameKind.Of(text)));
        }

        if (CountriesThatAbbreviate.Contains(country))
        {
            fact.Names.AddRange(Abbreviations(unit));
        }

        return fact;
    }

    private static IEnumerable<string> Names(JsonElement unit)
    {
        if (unit.Text("name_en") is { } english)
        {
            yield return english;
            if (unit.Text("type_en") is { } kind && !english.Contains(kind, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{english} {kind}";
            }
        }

        foreach (JsonProperty member in unit.EnumerateObject())
        {
            if (member.Name.StartsWith("name_", StringComparison.Ordinal) && member.Name is not ("name_len" or "name_en")
                && member.Value.ValueKind == JsonValueKind.String)
            {
                foreach (string text in member.Value.GetString()!.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    yield return text;
                }
            }
        }
    }

    private static IEnumerable<NameDraft> Abbreviations(JsonElement unit)
    {
        string?[] written = [unit.Text("postal"), unit.Text("abbrev")];
        return written.OfType<string>().Where(text => NameKind.Of(text) == MatchType.Abbreviation)
            .Select(text => new NameDraft(text, MatchType.Abbreviation));
    }
}
