using System.Globalization;
using System.Text.Json;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Airports of OurAirports. Their IATA codes are left out: most are words or other abbreviations.</summary>
/// <param name="path">The file: an array with name, ident, type, coordinates, municipality and keywords.</param>
internal sealed class Airports(string path) : IPlaceSource
{
    private const string Airport = " Airport";
    private const int ShortestOwnName = 5;

    /// <inheritdoc/>
    public string Title => "airports";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read()
    {
        foreach (JsonElement airport in JsonFile.Read(path).EnumerateArray())
        {
            if (airport.Text("name") is { } name && airport.Text("ident") is { } ident
                && double.TryParse(airport.Text("latitude_deg"), CultureInfo.InvariantCulture, out double latitude)
                && double.TryParse(airport.Text("longitude_deg"), CultureInfo.InvariantCulture, out double longitude))
            {
                string[] names = [.. Names(name, airport)];
                yield return new PlaceFact
                {
                    Id = $"ourairports:{ident}",
                    Name = names[0],
                    FeatureClass = 'S',
                    FeatureCode = name.Contains("Air Base") || name.Contains("Airbase") ? "AIRB" : "AIRP",
                    Point = new GeoPoint(Math.Round(latitude, 5), Math.Round(longitude, 5)),
                    CountryCode = airport.Text("iso_country"),
                    Names = [.. names.Skip(1).Select(text => new NameDraft(text, MatchType.AlternateName))],
                };
            }
        }
    }

    /// <summary>"London Heathrow Airport" is also Heathrow Airport and, as a large one, Heathrow.</summary>
    private static IEnumerable<string> Names(string name, JsonElement airport)
    {
        string[] parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string town = airport.Text("municipality") ?? "";
        foreach (string part in parts)
        {
            yield return part;
            yield return part.Replace(" International" + Airport, Airport, StringComparison.Ordinal);
            if (town.Length > 0 && part.StartsWith(town + " ", StringComparison.Ordinal) && part.EndsWith(Airport, StringComparison.Ordinal))
            {
                string own = part[(town.Length + 1)..];
                string bare = own.Replace("International", "").Replace(Airport.TrimStart(), "").Trim();
                if (bare.Length >= ShortestOwnName)
                {
                    yield return own;
                    if (airport.Text("type") == "large_airport")
                    {
                        yield return bare;
                    }
                }
            }
        }

        foreach (string keyword in (airport.Text("keywords") ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (keyword.EndsWith(Airport, StringComparison.Ordinal) || keyword.EndsWith(" Air Base", StringComparison.Ordinal))
            {
                yield return keyword;
            }
        }
    }
}
