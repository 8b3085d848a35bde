using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Gazetteers.Merging;

/// <summary>Finds a place by one of its names, its class and its country, near a point.</summary>
internal sealed class PlaceNameIndex
{
    private readonly Dictionary<ulong, int> _last = [];
    private readonly List<(PlaceFact Place, int Previous)> _entries = [];
    private readonly TokenizedText _scratch = new();

    /// <summary>Indexes a place under the names that a fact brought.</summary>
    public void Add(PlaceFact place, PlaceFact names)
    {
        if (place.FeatureClass is null)
        {
            return;
        }

        AddName(place, names.Name);
        foreach (var name in names.Names)
        {
            AddName(place, name.Text);
        }
    }

    /// <summary>The nearest place that shares the fact's main name, class and country, within the reach of its class; or null.</summary>
    public PlaceFact? Nearest(PlaceFact fact)
    {
        if (fact.Name is null || fact.FeatureClass is null || KeyOf(fact, fact.Name) is not { } key)
        {
            return null;
        }

        PlaceFact? nearest = null;
        double reach = ReachKm(fact);
        for (int entry = _last.GetValueOrDefault(key, -1); entry >= 0; entry = _entries[entry].Previous)
        {
            PlaceFact place = _entries[entry].Place;
            double distance = fact.Point is { } here && place.Point is { } there ? here.DistanceKm(there) : reach;
            if (distance <= reach && !HaveDifferentCodes(place, fact))
            {
                (nearest, reach) = (place, distance);
            }
        }

        return nearest;
    }

    private void AddName(PlaceFact place, string? name)
    {
        if (name is not null && KeyOf(place, name) is { } key)
        {
            int previous = _last.GetValueOrDefault(key, -1);
            if (previous < 0 || _entries[previous].Place != place)
            {
                _last[key] = _entries.Count;
                _entries.Add((place, previous));
            }
        }
    }

    private ulong? KeyOf(PlaceFact fact, string name)
    {
        ulong key = NameKey.Of(name, _scratch);
        if (key == 0)
        {
            return null;
        }

        // A county and its namesake township are two units, a town and its county seat are one town.
        string kind = fact.FeatureClass == 'A' ? fact.FeatureCode ?? "" : fact.FeatureClass.ToString()!;
        return NameKey.Append(NameKey.Append(key, TextFolding.Hash(kind)), TextFolding.Hash(fact.CountryCode ?? ""));
    }

    // Washington County is thirty counties.
    private static bool HaveDifferentCodes(PlaceFact place, PlaceFact fact) =>
        place.OwnCode is not null && fact.OwnCode is not null && place.OwnCode != fact.OwnCode;

    private static double ReachKm(PlaceFact fact) => fact.FeatureClass switch
    {
        'P' => 15,
        'A' => 60,
        'S' => 5,
        'L' when fact.CountryCode is null => 2500,
        _ => 300,
    };
}
