using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Gazetteers.Dumps;

/// <summary>A folder with GeoNames' own files, each of them optional.</summary>
/// <param name="folder">The folder.</param>
internal sealed class GeoNamesDump(string folder)
{
    /// <summary>The countries and units: small files.</summary>
    public IEnumerable<IPlaceSource> Units()
    {
        if (PathOf("countryInfo.txt") is { } countries)
        {
            yield return new CountryTable(countries);
        }

        if (PathOf("admin1CodesASCII.txt") is { } admin1)
        {
            yield return new AdminIds(admin1, "ADM1");
        }

        if (PathOf("admin2Codes.txt") is { } admin2)
        {
            yield return new AdminIds(admin2, "ADM2");
        }
    }

    /// <summary>
    /// The rows of <c>allCountries.txt</c>, without those of their names that <c>alternateNamesV2.txt</c> marks as codes
    /// and with those that it marks as abbreviations. Read row by row: the file may have any length.
    /// </summary>
    public IEnumerable<PlaceFact> Places()
    {
        if (PathOf("allCountries.txt") is not { } path)
        {
            return [];
        }

        AlternateNames? names = PathOf("alternateNamesV2.txt") is { } alternateNames
            ? ArtefactContent.Of($"file '{alternateNames}'", () => AlternateNames.Read(alternateNames)) : null;
        return ArtefactContent.Rows($"file '{path}'", new GeoNamesTable(path).Read().Select(place =>
        {
            names?.Apply(place);
            return place;
        }));
    }

    private string? PathOf(string file) => Path.Combine(folder, file) is { } path && File.Exists(path) ? path : null;
}
