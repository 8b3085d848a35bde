using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>The World Factbook: long, short and local names, demonyms, and the point of each country.</summary>
/// <param name="folder">The folder with a folder for each region of the world and in it a file for each country.</param>
/// <param name="isoByFips">ISO code by the FIPS code that names the file.</param>
internal sealed partial class Factbook(string folder, IReadOnlyDictionary<string, string> isoByFips) : IPlaceSource
{
    /// <inheritdoc/>
    public string Title => "World Factbook";

    /// <summary>What each country calls its first-order units in English, by ISO code: "Governorate", "State".</summary>
    public IReadOnlyDictionary<string, string> UnitKinds() => Countries()
        .Select(country => (country.Iso, Kind: UnitKind(country.Root.At("Government", "Administrative divisions").Text("text") ?? "")))
        .Where(country => country.Kind is not null).ToDictionary(country => country.Iso, country => country.Kind!);

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => Countries().Select(country => Parse(country.Iso, country.Root));

    private IEnumerable<(string Iso, JsonElement Root)> Countries() => Directory.GetDirectories(folder)
        .SelectMany(region => Directory.GetFiles(region, "??.json")).Order(StringComparer.Ordinal)
        .Where(path => isoByFips.ContainsKey(Path.GetFileNameWithoutExtension(path).ToUpperInvariant()))
        .Select(path => (isoByFips[Path.GetFileNameWithoutExtension(path).ToUpperInvariant()], JsonFile.Read(path)));

    private static PlaceFact Parse(string iso, JsonElement root)
    {
        JsonElement names = root.At("Government", "Country name"), nationality = root.At("People and Society", "Nationality");
        string shortForm = Comment().Replace(names.At("conventional short form").Text("text") ?? "", "").Trim();
        PlaceFact fact = new() { OwnCode = iso, Point = ParsePoint(root.At("Geography", "Geographic coordinates").Text("text") ?? "") };
        string?[] formal = [shortForm, names.At("conventional long form").Text("text"),
            names.At("local long form").Text("text"), names.At("local short form").Text("text")];
        fact.Names.AddRange(formal.OfType<string>().SelectMany(Variants).Select(text => new NameDraft(text, NameKind.Of(text))));
        string?[] people = [nationality.At("noun").Text("text"), nationality.At("adjective").Text("text")];
        fact.Names.AddRange(people.OfType<string>().SelectMany(Demonyms.Parse).Where(text => text != shortForm)
            .Select(text => new NameDraft(text, MatchType.Demonym)));
        return fact;
    }

    private static IEnumerable<string> Variants(string text) =>
        Comment().Replace(text.Split(';')[0], "").Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(name => name.Length > 3 && char.IsUpper(name[0]));

    private static GeoPoint? ParsePoint(string text) => Coordinates().Match(text) is { Success: true } match
        ? new GeoPoint(Degrees(match, 1), Degrees(match, 4)) : null;

    private static double Degrees(Match match, int group)
    {
        double degrees = int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture)
            + (int.Parse(match.Groups[group + 1].Value, CultureInfo.InvariantCulture) / 60.0);
        return Math.Round(match.Groups[group + 2].Value is "S" or "W" ? -degrees : degrees, 4);
    }

    private static string? UnitKind(string text) => Units().Match(text) is { Success: true } match
        ? char.ToUpperInvariant(match.Groups[1].Value[0]) + match.Groups[1].Value[1..] : null;

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(\d+) (\d+) ([NS])\D+(\d+) (\d+) ([EW])")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"\b(governorate|province|region|state|district|department|prefecture|canton|emirate|parish|oblast|division|municipality)(?:s|es)?\b")]
    private static partial Regex Units();
}
