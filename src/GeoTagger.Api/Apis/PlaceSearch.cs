using GeoTagger.Gazetteers;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Api.Apis;

/// <summary>Looks names up in the gazetteer.</summary>
internal static class PlaceSearch
{
    /// <summary>The places of a name, most prominent first.</summary>
    public static IReadOnlyList<PlaceMatchReply> ByName(Gazetteer gazetteer, string name, string? country, string? featureClass, int limit)
    {
        var found = new List<PlaceMatchReply>();
        if (!gazetteer.TryFindName(NameKey.Of(name, new TokenizedText()), out var entry, out _))
        {
            return found;
        }

        var postings = gazetteer.Postings(entry);
        for (var i = 0; i < postings.Count && found.Count < limit; i++)
        {
            var place = gazetteer.Describe(postings[i].Place);
            if (Matches(place.CountryCode, country) && Matches(place.FeatureClass, featureClass))
            {
                found.Add(new PlaceMatchReply(place, postings[i].Match));
            }
        }

        return found;
    }

    private static bool Matches(string? value, string? wanted) => wanted is null || string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);
}
