using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Evaluation;

/// <summary>Finds the gazetteer record that a gold toponym means: by its id, else the nearest place, which tells country and first-order unit.</summary>
/// <param name="gazetteer">The gazetteer.</param>
public sealed class GoldPlaces(Gazetteer gazetteer)
{
    private const double NearKm = 100;

    private readonly Dictionary<GoldToponym, Place?> _known = [];

    /// <summary>The record, null where the gold has no coordinates or nothing lies near them.</summary>
    public Place? this[GoldToponym toponym] => _known.TryGetValue(toponym, out var place) ? place : _known[toponym] = Find(toponym);

    private Place? Find(GoldToponym toponym)
    {
        if (toponym.GeoNamesId is { } id && gazetteer.Find($"geonames:{id}") is >= 0 and var index)
        {
            return gazetteer.Describe(index);
        }

        return toponym.Point is { } point && gazetteer.Nearby(point, NearKm, 1) is [var nearest] ? gazetteer.Describe(nearest.Place) : null;
    }
}
