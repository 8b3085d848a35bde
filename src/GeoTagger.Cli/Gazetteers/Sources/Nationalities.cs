using System.Text.Json;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>English demonyms of countries: <c>langs/en.json</c> of i18n-nationality.</summary>
/// <param name="path">The file.</param>
internal sealed class Nationalities(string path) : IPlaceSource
{
    /// <inheritdoc/>
    public string Title => "demonyms";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => JsonFile.Read(path).At("nationalities").EnumerateObject()
        .Select(country => new PlaceFact { OwnCode = country.Name, Names = [.. DemonymsOf(country)] });

    // Where there is no demonym the list repeats the country ("Bouvet Island"): no demonym is so long.
    private static IEnumerable<NameDraft> DemonymsOf(JsonProperty country) =>
        (country.Value.GetString() ?? "").Split(" - ", StringSplitOptions.TrimEntries)
        .Where(text => text.Length > 2 && !text.Contains("Island") && !text.Contains("Territor"))
        .SelectMany(text => Demonyms.WithPlural(text)).Select(text => new NameDraft(text, MatchType.Demonym));
}
