using System.Globalization;
using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution.Reasons;

/// <summary>Puts evidence into English, with the names, counts and distances of the text at hand; null where it would not be true.</summary>
internal sealed class ReasonWords(Gazetteer gazetteer)
{
    private const float FarthestKm = 300;

    // To look at all for each would cost the square of a long text.
    private const int MostBeside = 256;

    /// <summary>What one kind of evidence says for a place.</summary>
    public string? Of(EvidenceKind kind, Document document, NamedPlaces named, ToponymGroup group, in SceneCandidate place) => kind switch
    {
        EvidenceKind.Container => Container(document, group),
        EvidenceKind.UnitNamed => UnitNamed(named, group, place),
        EvidenceKind.Parts => Parts(named, group, place),
        EvidenceKind.Nearness => Nearness(document, named, group, place),
        EvidenceKind.Province => Share(named, group, place.Admin1, place),
        EvidenceKind.Country => Share(named, group, gazetteer.CountryPlaces[place.Country], place),
        EvidenceKind.AskedKind => $"the words ask for a place of its kind ({KindWords(place.Kind)})",
        EvidenceKind.Prominence => place.Match == MatchType.Demonym ? Demonym(place) : Prominence(document, group, place),
        EvidenceKind.Hints => "it agrees with the hints of the request",
        _ => null,
    };

    /// <summary>What can be said of a place for which nothing else speaks.</summary>
    public string ByItself(Document document, NamedPlaces named, ToponymGroup group, in SceneCandidate place) =>
        Of(EvidenceKind.Prominence, document, named, group, place) ?? "it fits the text best";

    private string Demonym(in SceneCandidate place) => $"a word for people and things of {gazetteer.NameOf(place.Place)}";

    private static string? Container(Document document, ToponymGroup group) => group.Container < 0
        ? null
        : $"named together with {TextOf(document, document.Mentions[document.Scene.Lookups[group.Container].FirstMention])}, in which it lies";

    private string? UnitNamed(NamedPlaces named, ToponymGroup group, in SceneCandidate place)
    {
        foreach (var unit in (ReadOnlySpan<int>)[place.Admin2, place.Admin1])
        {
            if (unit >= 0 && named.IsNamedBeside(unit, group.Index))
            {
                return $"the text names {gazetteer.NameOf(unit)}, in which it lies";
            }
        }

        return null;
    }

    private string? Parts(NamedPlaces named, ToponymGroup group, in SceneCandidate place)
    {
        var (count, first) = named.PartsOf(place, group.Index);
        return count switch
        {
            0 => null,
            1 => $"{NameOf(first)}, which the text names, lies in it",
            _ => $"{NameOf(first)} and {count - 1} more of the text's places lie in it",
        };

        string NameOf(int part) => gazetteer.NameOf(named.BestOf(part).Place);
    }

    private string? Nearness(Document document, NamedPlaces named, ToponymGroup group, in SceneCandidate place)
    {
        if (!place.IsLocal)
        {
            return null;
        }

        var groups = document.Scene.Groups.Count;
        var first = Math.Clamp(group.Index - (MostBeside / 2), 0, Math.Max(0, groups - MostBeside - 1));
        var end = Math.Min(groups, first + MostBeside + 1);
        document.Meter.Step((end - first) / 8);
        var (nearest, closest, count) = (FarthestKm, -1, 0);
        for (var other = first; other < end; other++)
        {
            var best = named.BestOf(other);
            if (other == group.Index || best.Place < 0 || !best.IsLocal || best.Place == place.Place)
            {
                continue;
            }

            var distance = place.DistanceKm(best);
            count += distance < FarthestKm ? 1 : 0;
            (nearest, closest) = distance < nearest ? (distance, best.Place) : (nearest, closest);
        }

        var km = MathF.Max(1, MathF.Round(nearest)).ToString(CultureInfo.InvariantCulture);
        return count switch
        {
            0 => null,
            1 => $"{gazetteer.NameOf(closest)}, which the text names, lies {km} km away",
            _ when end - first < groups => $"{count} of the {MostBeside} places named around it lie within {FarthestKm:0} km, the nearest is {gazetteer.NameOf(closest)} ({km} km)",
            _ => $"{count} other places of the text lie within {FarthestKm:0} km, the nearest is {gazetteer.NameOf(closest)} ({km} km)",
        };
    }

    private string? Share(NamedPlaces named, ToponymGroup group, int unit, in SceneCandidate place)
    {
        if (unit < 0 || unit == place.Place)
        {
            return null;
        }

        var (inside, all) = named.ShareOf(unit, place, group.Index);
        var others = inside < all ? $"{inside} of the text's {all} other places {(inside == 1 ? "lies" : "lie")}"
            : all == 1 ? "the text's other place lies"
            : $"all {all} other places of the text lie";
        return inside == 0 ? null : $"{others} in {gazetteer.NameOf(unit)}";
    }

    private static string? Prominence(Document document, ToponymGroup group, in SceneCandidate place)
    {
        var (places, higher, larger) = (0, 0, 0);
        foreach (ref readonly var candidate in document.Scene.CandidatesOf(group))
        {
            places += candidate.Place >= 0 ? 1 : 0;
            higher += candidate.Place >= 0 && candidate.Prominence > place.Prominence ? 1 : 0;
            larger += candidate.Place >= 0 && candidate.Population >= place.Population && candidate.Place != place.Place ? 1 : 0;
        }

        return places == 1 ? "the only place of this name"
            : larger == 0 ? $"the largest of {places} places of this name"
            : higher == 0 ? $"the best known of {places} places of this name"
            : null;
    }

    private static string TextOf(Document document, Mention mention) => document.Tokens.Slice(mention.FirstToken, mention.TokenCount).ToString();

    private static string KindWords(PlaceKind kind) => kind switch
    {
        PlaceKind.Province => "province or state",
        PlaceKind.District or PlaceKind.Subdistrict => "district or county",
        PlaceKind.Capital or PlaceKind.Seat or PlaceKind.City => "town or city",
        PlaceKind.Neighbourhood => "neighbourhood",
        PlaceKind.Country => "country",
        PlaceKind.Water => "water",
        PlaceKind.Terrain => "land form",
        PlaceKind.Structure => "structure",
        PlaceKind.Continent => "continent",
        _ => "region",
    };
}
