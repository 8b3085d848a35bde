using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Merging;

/// <summary>
/// Makes one record of one place: facts meet by id, else by the code of a unit, else by name, class, country and distance.
/// Earlier sources win; what they leave empty later ones fill, and names add up.
/// </summary>
internal sealed class PlaceMerger
{
    private readonly List<PlaceFact> _places = [];
    private readonly Dictionary<string, PlaceFact> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceFact> _byCode = new(StringComparer.Ordinal);
    private readonly PlaceNameIndex _byName = new();

    /// <summary>The places, in the order in which they were first met.</summary>
    public IReadOnlyList<PlaceFact> Places => _places;

    /// <summary>Adds a fact; its filled members replace those of the place when it <paramref name="wins"/>.</summary>
    /// <returns>Whether it found or made a place: a fact without id, name or feature only adds to places known otherwise.</returns>
    public bool Add(PlaceFact fact, bool wins = false)
    {
        if (TryMerge(fact, wins))
        {
            return true;
        }

        if (fact is not { Id: not null, Name: not null, FeatureClass: not null, FeatureCode: not null })
        {
            return false;
        }

        _places.Add(fact);
        Register(fact, fact);
        return true;
    }

    /// <summary>Adds a fact to the place that it is about, if that is known.</summary>
    public bool TryMerge(PlaceFact fact, bool wins)
    {
        if (Find(fact) is not { } place)
        {
            return false;
        }

        Merge(place, fact, wins);
        Register(place, fact);
        return true;
    }

    private PlaceFact? Find(PlaceFact fact)
    {
        if (fact.Id is not null && _byId.TryGetValue(fact.Id, out PlaceFact? same)
            || fact.OwnCode is not null && _byCode.TryGetValue(fact.OwnCode, out same))
        {
            return same;
        }

        // Two GeoNames ids are two places, however near and alike.
        return _byName.Nearest(fact) is { } near && !(IsGeoNames(near) && IsGeoNames(fact)) ? near : null;
    }

    private void Register(PlaceFact place, PlaceFact fact)
    {
        _byId.TryAdd(place.Id!, place);
        _byId.TryAdd(fact.Id ?? place.Id!, place);
        if (place.OwnCode is not null)
        {
            _byCode.TryAdd(place.OwnCode, place);
        }

        _byName.Add(place, fact);
    }

    private static void Merge(PlaceFact place, PlaceFact fact, bool wins)
    {
        if (!IsGeoNames(place) && (wins || IsGeoNames(fact)) && fact.Id is not null)
        {
            place.Id = fact.Id;
        }

        string? otherName = wins ? place.Name : fact.Name;
        place.Name = Choose(place.Name, fact.Name, wins);
        if (otherName is not null && otherName != place.Name)
        {
            place.Names.Add(new NameDraft(otherName, MatchType.AlternateName));
        }

        place.Names.AddRange(fact.Names);
        place.OwnCode = Choose(place.OwnCode, fact.OwnCode, wins);
        place.FeatureClass = Choose(place.FeatureClass, fact.FeatureClass, wins);
        place.FeatureCode = Choose(place.FeatureCode, fact.FeatureCode, wins);
        place.Point = Choose(place.Point, fact.Point, wins);
        place.CountryCode = Choose(place.CountryCode, fact.CountryCode, wins);
        place.Admin1Code = Choose(place.Admin1Code, fact.Admin1Code, wins);
        place.Admin2Code = Choose(place.Admin2Code, fact.Admin2Code, wins);
        place.Population = Choose(place.Population, fact.Population, wins);
        place.TimeZone = Choose(place.TimeZone, fact.TimeZone, wins);
        place.Importance = Choose(place.Importance, fact.Importance, wins);
    }

    private static T? Choose<T>(T? first, T? second, bool secondWins) => secondWins ? second ?? first : first ?? second;

    private static bool IsGeoNames(PlaceFact fact) => fact.Id?.StartsWith("geonames:", StringComparison.Ordinal) == true;
}
