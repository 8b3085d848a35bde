using System.Text.Json;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Variants of country names in 78 languages: <c>langs/*.json</c> of i18n-iso-countries.</summary>
/// <param name="folder">The folder <c>langs</c>.</param>
internal sealed class IsoCountryNames(string folder) : IPlaceSource
{
    /// <inheritdoc/>
    public string Title => "variants of country names";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
        .OrderBy(path => Path.GetFileName(path) == "en.json" ? 0 : 1)
        .SelectMany(path => JsonFile.Read(path).At("countries").EnumerateObject())
        .Select(country => new PlaceFact
        {
            OwnCode = country.Name,
            Names = [.. Texts(country.Value).Select(text => new NameDraft(text, NameKind.Of(text)))],
        });

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(text => text.GetString() ?? "")
        : [value.GetString() ?? ""];
}
