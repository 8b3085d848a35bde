using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Building;

/// <summary>Turns merged facts into the records that are compiled.</summary>
/// <param name="unitKinds">What each country calls its first-order units, by ISO code.</param>
/// <param name="members">What is known of units through their towns.</param>
internal sealed class PlaceFinisher(IReadOnlyDictionary<string, string> unitKinds, UnitMembers members)
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
        draft.Names.AddRange(_hygiene.Clean(place.Name!, place.Names.Where(name => !members.NamesUnit(place, name)).Concat(UnitVariants(place))));
        if (draft is { OwnCode: not null, Population: 0, Importance: 0 })
        {
            draft.Importance = ImportanceByTowns(draft);
        }

        return draft;
    }

    // The towns' inhabitants rank a unit well, but they are not its population: the record keeps saying that it is unknown.
    private byte ImportanceByTowns(PlaceDraft unit)
    {
        unit.Population = members.Population(unit.OwnCode!);
        byte importance = PlaceProminence.Of(unit);
        unit.Population = 0;
        return importance;
    }

    private IEnumerable<NameDraft> UnitVariants(PlaceFact place) => (place.FeatureClass, place.FeatureCode) switch
    {
        ('A', "ADM1") => UnitNames.Variants(place.Name!, place.Names, unitKinds.GetValueOrDefault(place.CountryCode ?? "")),
        ('A', "ADM2") => UnitNames.Variants(place.Name!, place.Names, kind: null),
        _ => [],
    };
}
