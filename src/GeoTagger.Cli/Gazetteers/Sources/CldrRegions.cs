using System.Text.Json;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>The UN M49 regions ("Western Asia", "Europe") with the mean point of their countries: <c>territoryContainment.json</c>.</summary>
/// <param name="path">The file.</param>
/// <param name="territories">Their names.</param>
/// <param name="countries">Point of each country by ISO code.</param>
internal sealed class CldrRegions(string path, CldrTerritories territories, IReadOnlyDictionary<string, GeoPoint> countries) : IPlaceSource
{
    private const string World = "001";
    private static readonly HashSet<string> Continents = ["002", "003", "005", "009", "142", "150"];

    /// <inheritdoc/>
    public string Title => "continents and regions";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read()
    {
        JsonElement containment = JsonFile.Read(path).At("supplemental", "territoryContainment");
        foreach (JsonProperty region in containment.EnumerateObject().Where(region => region.Name.All(char.IsAsciiDigit) && region.Name != World))
        {
            var names = territories.NamesOf(region.Name);
            GeoPoint[] points = [.. Members(containment, region.Name).Where(countries.ContainsKey).Select(code => countries[code])];
            if (names.Count > 0 && points.Length > 0)
            {
                yield return new PlaceFact
                {
                    Id = $"m49:{region.Name}",
                    Name = names[0].Text,
                    FeatureClass = 'L',
                    FeatureCode = Continents.Contains(region.Name) ? "CONT" : "RGN",
                    Point = MeanPoint.Of(points),
                    Names = [.. names.Skip(1)],
                };
            }
        }
    }

    private static IEnumerable<string> Members(JsonElement containment, string code)
    {
        JsonElement members = containment.At(code, "_contains");
        return members.ValueKind != JsonValueKind.Array || char.IsAsciiLetter(code[0]) ? [code]
            : members.EnumerateArray().SelectMany(member => Members(containment, member.GetString()!));
    }
}
