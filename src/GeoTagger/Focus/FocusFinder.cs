using System.Runtime.InteropServices;
using GeoTagger.Gazetteers;
using GeoTagger.Resolution;

namespace GeoTagger.Focus;

/// <summary>Reads the resolved places and says which countries, first-order units and places the text is about.</summary>
internal sealed class FocusFinder(Gazetteer gazetteer, PlaceKinds kinds)
{
    private const int Longest = 5;
    private const double LeastShare = 0.05;

    // Early mentions say more of what a text is about: the last of a text weighs half of the first.
    private const double LateWeight = 0.5;

    /// <summary>The focus of a document.</summary>
    public DocumentFocus Find(Document document)
    {
        Dictionary<int, Tally> countries = [], admin1 = [], places = [];
        var total = 0.0;
        foreach (var mention in document.Mentions)
        {
            if (mention.Resolution is not { } resolution)
            {
                continue;
            }

            var position = (double)mention.FirstToken / document.Tokens.Tokens.Length;
            var weight = resolution.Confidence * (1 - ((1 - LateWeight) * position));
            total += weight;
            ref readonly var record = ref gazetteer[resolution.Place];
            var kind = kinds[resolution.Place];
            Count(countries, gazetteer.CountryPlaces[record.Country], weight);
            Count(admin1, kind == PlaceKind.Province ? resolution.Place : record.Admin1, weight);
            Count(places, kind is PlaceKind.Country or PlaceKind.Province or PlaceKind.Continent ? -1 : resolution.Place, weight);
        }

        return total == 0 ? DocumentFocus.None : new DocumentFocus(Best(countries, total), Best(admin1, total), Best(places, total));
    }

    private static void Count(Dictionary<int, Tally> tallies, int place, double weight)
    {
        if (place >= 0)
        {
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, place, out _);
            tally = new Tally(tally.Weight + weight, tally.Mentions + 1);
        }
    }

    private List<FocusPlace> Best(Dictionary<int, Tally> tallies, double total) =>
    [
        .. tallies
            .Where(pair => pair.Value.Weight / total >= LeastShare)
            .OrderByDescending(pair => pair.Value.Weight)
            .ThenBy(pair => pair.Key)
            .Take(Longest)
            .Select(pair => new FocusPlace(gazetteer.Describe(pair.Key), pair.Value.Weight / total, pair.Value.Mentions)),
    ];

    private readonly record struct Tally(double Weight, int Mentions);
}
