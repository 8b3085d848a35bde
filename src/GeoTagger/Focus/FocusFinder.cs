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
        var (countries, admin1, places) = (document.FocusCountries, document.FocusAdmin1, document.FocusPlaces);
        countries.Clear();
        admin1.Clear();
        places.Clear();
        var total = 0.0;
        foreach (var mention in document.Mentions)
        {
            document.Meter.Step();
            if (mention.Resolution is not { } resolution)
            {
                continue;
            }

            var position = (double)mention.FirstToken / document.Tokens.Tokens.Length;
            var weight = resolution.Confidence * (1 - ((1 - LateWeight) * position));
            total += weight;
            ref readonly var record = ref gazetteer[resolution.Place];
            var kind = kinds[resolution.Place];
            countries.Count(gazetteer.CountryPlaces[record.Country], weight);
            admin1.Count(kind == PlaceKind.Province ? resolution.Place : record.Admin1, weight);
            places.Count(kind is PlaceKind.Country or PlaceKind.Province or PlaceKind.Continent ? -1 : resolution.Place, weight);
        }

        return total == 0 ? DocumentFocus.None : new DocumentFocus(Best(countries, total), Best(admin1, total), Best(places, total));
    }

    private FocusPlace[] Best(FocusTallies tallies, double total)
    {
        var best = tallies.Best(total, LeastShare, Longest);
        var places = new FocusPlace[best.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new FocusPlace(gazetteer.Describe(best[i].Place), best[i].Weight / total, best[i].Mentions);
        }

        return places;
    }
}
