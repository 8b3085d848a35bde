namespace GeoTagger.Resolution;

/// <summary>Which place lies in which, by the codes of the gazetteer.</summary>
internal sealed class Containment(IReadOnlyList<int> countryPlaces)
{
    /// <summary>Whether <paramref name="container"/> is the country, first- or second-order unit of <paramref name="part"/>.</summary>
    public bool Contains(in SceneCandidate container, in SceneCandidate part) =>
        container.Place != part.Place
        && (part.Admin1 == container.Place
            || part.Admin2 == container.Place
            || (container.Kind == PlaceKind.Country && part.Country == container.Country && countryPlaces[part.Country] == container.Place));

    /// <summary>Whether any of <paramref name="containers"/> contains <paramref name="part"/>.</summary>
    public bool AnyContains(ReadOnlySpan<SceneCandidate> containers, in SceneCandidate part)
    {
        foreach (ref readonly var container in containers)
        {
            if (Contains(container, part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="container"/> contains any of <paramref name="parts"/>.</summary>
    public bool ContainsAny(in SceneCandidate container, ReadOnlySpan<SceneCandidate> parts)
    {
        foreach (ref readonly var part in parts)
        {
            if (Contains(container, part))
            {
                return true;
            }
        }

        return false;
    }
}
