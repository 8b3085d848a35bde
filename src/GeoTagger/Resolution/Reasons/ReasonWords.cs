using System.Globalization;
using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution.Reasons;

/// <summary>Puts evidence into English, with the names, counts and distances of the text at hand; null where it would not be true.</summary>
internal sealed class ReasonWords(Gazetteer gazetteer)
{
    private const float FarthestKm = 300;

    /// <summary>What one kind of evidence says for a place.</summary>
    public string? Of(EvidenceKind kind, Document document, ToponymGroup group, in SceneCandidate place) => kind switch
    {
        EvidenceKind.Container => Container(document, group),
        EvidenceKind.UnitNamed => UnitNamed(document, group, place),
        EvidenceKind.Parts => Parts(document, group, place),
        EvidenceKind.Nearness => Nearness(document, group, place),
        EvidenceKind.Province => Share(document, group, place.Admin1, place),
        EvidenceKind.Country => Share(document, group, gazetteer.CountryPlaces[place.Country], place),
        EvidenceKind.AskedKind => $"the words ask for a place of its kind ({KindWords(place.Kind)})",
        EvidenceKind.Prominence => place.Match == MatchType.Demonym ? Demonym(place) : Prominence(document, group, place),
        EvidenceKind.Hints => "it agrees with the hints of the request",
        _ => null,
    };

    /// <summary>What can be said of a place for which nothing else speaks.</summary>
    public string ByItself(Document document, ToponymGroup group, in SceneCandidate place) =>
        Of(EvidenceKind.Prominence, document, group, place) ?? "it fits the text best";

    private string Demonym(in SceneCandidate place) => $"a word for people and things of {gazetteer.NameOf(place.Place)}";

    private static string? Container(Document document, ToponymGroup group)
    {
        var mention = document.Scene.LookupOfMention.IndexOf(group.Container);
        return mention < 0 ? null : $"named together with {TextOf(document, document.Mentions[mention])}, in which it lies";
    }

    private string? UnitNamed(Document document, ToponymGroup group, in SceneCandidate place)
    {
        foreach (var unit in (ReadOnlySpan<int>)[place.Admin2, place.Admin1])
        {
            foreach (var other in document.Scene.Groups)
            {
                if (unit >= 0 && other != group && Best(document.Scene, other) is { } best && best.Place == unit)
                {
                    return $"the text names {gazetteer.NameOf(unit)}, in which it lies";
                }
            }
        }

        return null;
    }

    private string? Parts(Document document, ToponymGroup group, in SceneCandidate place)
    {
        var parts = new List<string>();
        foreach (var other in document.Scene.Groups)
        {
            if (other != group && Best(document.Scene, other) is { } best && (best.Admin1 == place.Place || best.Admin2 == place.Place || IsCountryOf(place, best)))
            {
                parts.Add(gazetteer.NameOf(best.Place));
            }
        }

        return parts.Count switch
        {
            0 => null,
            1 => $"{parts[0]}, which the text names, lies in it",
            _ => $"{parts[0]} and {parts.Count - 1} more of the text's places lie in it",
        };
    }

    private string? Nearness(Document document, ToponymGroup group, in SceneCandidate place)
    {
        if (!place.IsLocal)
        {
            return null;
        }

        var (nearest, name, count) = (FarthestKm, "", 0);
        foreach (var other in document.Scene.Groups)
        {
            if (other == group || Best(document.Scene, other) is not { IsLocal: true } best || best.Place == place.Place)
            {
                continue;
            }

            var distance = place.DistanceKm(best);
            count += distance < FarthestKm ? 1 : 0;
            if (distance < nearest)
            {
                (nearest, name) = (distance, gazetteer.NameOf(best.Place));
            }
        }

        var km = MathF.Max(1, MathF.Round(nearest)).ToString(CultureInfo.InvariantCulture);
        return count switch
        {
            0 => null,
            1 => $"{name}, which the text names, lies {km} km away",
            _ => $"{count} other places of the text lie within {FarthestKm:0} km, the nearest is {name} ({km} km)",
        };
    }

    private string? Share(Document document, ToponymGroup group, int unit, in SceneCandidate place)
    {
        var (inside, all) = (0, 0);
        foreach (var other in document.Scene.Groups)
        {
            if (unit >= 0 && other != group && Best(document.Scene, other) is { } best && best.Place != place.Place)
            {
                all++;
                inside += best.Place == unit || best.Admin1 == unit || (best.Country != 0 && gazetteer.CountryPlaces[best.Country] == unit) ? 1 : 0;
            }
        }

        var others = inside < all ? $"{inside} of the text's {all} other places {(inside == 1 ? "lies" : "lie")}"
            : all == 1 ? "the text's other place lies"
            : $"all {all} other places of the text lie";
        return inside == 0 || unit == place.Place ? null : $"{others} in {gazetteer.NameOf(unit)}";
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

    private bool IsCountryOf(in SceneCandidate country, in SceneCandidate part) =>
        country.Kind == PlaceKind.Country && part.Country == country.Country && part.Place != country.Place
        && gazetteer.CountryPlaces[part.Country] == country.Place;

    // What the last pass took the other group for.
    private static SceneCandidate? Best(ResolutionScene scene, ToponymGroup group)
    {
        SceneCandidate? best = null;
        foreach (ref readonly var candidate in scene.CandidatesOf(group))
        {
            best = best is null || candidate.Probability > best.Value.Probability ? candidate : best;
        }

        return best is { Place: >= 0 } ? best : null;
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
