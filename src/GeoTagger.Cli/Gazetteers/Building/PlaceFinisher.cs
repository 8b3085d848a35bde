using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Building;

/// <summary>Turns merged facts into the records that are compiled.</summary>
/// <param name="unitKinds">What each country calls its first-order units, by ISO code.</param>
internal sealed class PlaceFinisher(IReadOnlyDictionary<string, string> unitKinds)
{
    private readonly NameHygiene _hygiene = new();

    /// <summary>The record of a place, or null when no source gave it a point.</summary>
    public PlaceDraft? Finish(PlaceFact place)
    {
        if (place.Point is not { } point)
        {
            return null;
        }

        PlaceDraft draft = new()
        {
            Id = place.Id!,
            Name = place.Name!,
            FeatureClass = place.FeatureClass!.Value,
            FeatureCode = place.FeatureCode!,
            Latitude = point.Latitude,
            Longitude = point.Longitude,
            CountryCode = place.CountryCode,
            Admin1Code = place.Admin1Code,
            Admin2Code = place.Admin2Code,
            OwnCode = place.OwnCode,
            Population = place.Population ?? 0,
            TimeZone = place.TimeZone,
            Importance = place.Importance ?? 0,
        };
        draft.Names.AddRange(_hygiene.Clean(place.Name!, place.Names.Concat(UnitVariants(place))));
        return draft;
    }

    private IEnumerable<NameDraft> UnitVariants(PlaceFact place) => (place.FeatureClass, place.FeatureCode) switch
    {
        ('A', "ADM1") => UnitNames.Variants(place.Name!, place.Names, unitKinds.GetValueOrDefault(place.CountryCode ?? "")),
        ('A', "ADM2") => UnitNames.Variants(place.Name!, place.Names, kind: null),
        _ => [],
    };
}
