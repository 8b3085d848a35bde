using System.Runtime.InteropServices;
using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution.Reasons;

/// <summary>
/// What the last pass took each group of a text for, and how many of these places lie where: asked for each group, counted once.
/// </summary>
internal sealed class NamedPlaces(Gazetteer gazetteer)
{
    private readonly List<SceneCandidate> _best = [];
    private readonly Dictionary<int, int> _times = [];
    private readonly Dictionary<int, int> _inside = [];
    private readonly Dictionary<int, Members> _ofUnit = [];
    private readonly Dictionary<int, Members> _ofCountry = [];

    /// <summary>How many groups have a place.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the probabilities of all groups.</summary>
    public NamedPlaces Gather(Document document)
    {
        var scene = document.Scene;
        foreach (var group in scene.Groups)
        {
            document.Meter.Step(group.CandidateCount);
            var best = scene.CandidatesOf(group)[IndexOfBest(scene.ScoresOf(group))];
            _best.Add(best);
            if (best.Place >= 0)
            {
                Count++;
                CollectionsMarshal.GetValueRefOrAddDefault(_times, best.Place, out _)++;
                AddUnits(best, group.Index);
            }
        }

        return this;
    }

    /// <summary>The place that a group was taken for, of index -1 where it was none.</summary>
    public SceneCandidate BestOf(int group) => _best[group];

    /// <summary>Whether another group than this names the place.</summary>
    public bool IsNamedBeside(int place, int group) => _times.GetValueOrDefault(place) > (_best[group].Place == place ? 1 : 0);

    /// <summary>The other groups' places that lie in a unit or country: how many, and the group of the first, -1 where there is none.</summary>
    public (int Count, int First) PartsOf(in SceneCandidate place, int group)
    {
        var own = _best[group];
        var parts = _ofUnit.GetValueOrDefault(place.Place).Without(own.Place >= 0 && LiesInUnit(own, place.Place) ? group : -1);
        if (place.Kind == PlaceKind.Country && gazetteer.CountryPlaces[place.Country] == place.Place)
        {
            parts = parts.And(_ofCountry.GetValueOrDefault(place.Place).Without(own.Place >= 0 && LiesInCountry(own, place.Place) ? group : -1));
        }

        return (parts.Count, parts.Count == 0 ? -1 : parts.First);
    }

    /// <summary>How many of the other groups' places, the place itself left out, lie in a unit, and how many there are.</summary>
    public (int Inside, int All) ShareOf(int unit, in SceneCandidate place, int group)
    {
        var own = _best[group];
        var isOwnOther = own.Place >= 0 && own.Place != place.Place ? 1 : 0;
        var same = _times.GetValueOrDefault(place.Place);
        var inside = _inside.GetValueOrDefault(unit) - (IsIn(place, unit) ? same : 0) - (IsIn(own, unit) ? isOwnOther : 0);
        return (inside, Count - same - isOwnOther);
    }

    private static int IndexOfBest(ReadOnlySpan<CandidateScore> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i].Probability > scores[best].Probability ? i : best;
        }

        return best;
    }

    private void AddUnits(in SceneCandidate best, int group)
    {
        var country = gazetteer.CountryPlaces[best.Country];
        foreach (var unit in (ReadOnlySpan<int>)[best.Place, best.Admin1 == best.Place ? -1 : best.Admin1, best.Country == 0 || country == best.Place || country == best.Admin1 ? -1 : country])
        {
            if (unit >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_inside, unit, out _)++;
            }
        }

        foreach (var unit in (ReadOnlySpan<int>)[best.Admin1, best.Admin2 == best.Admin1 ? -1 : best.Admin2])
        {
            if (unit >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_ofUnit, unit, out _).Add(group);
            }
        }

        if (country >= 0 && LiesInCountry(best, country))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_ofCountry, country, out _).Add(group);
        }
    }

    private static bool LiesInUnit(in SceneCandidate part, int unit) => part.Admin1 == unit || part.Admin2 == unit;

    // What lies in it as in a unit is counted there.
    private bool LiesInCountry(in SceneCandidate part, int country) =>
        part.Place != country && gazetteer.CountryPlaces[part.Country] == country && !LiesInUnit(part, country);

    private bool IsIn(in SceneCandidate place, int unit) =>
        place.Place == unit || place.Admin1 == unit || (place.Country != 0 && gazetteer.CountryPlaces[place.Country] == unit);

    /// <param name="Count">How many groups.</param>
    /// <param name="First">The first of them.</param>
    /// <param name="Second">The second of them.</param>
    private record struct Members(int Count, int First, int Second)
    {
        /// <summary>Counts one more.</summary>
        public void Add(int group)
        {
            this = Count == 0 ? new(1, group, 0) : Count == 1 ? new(2, First, group) : this with { Count = Count + 1 };
        }

        /// <summary>All but one of them, or all for -1.</summary>
        public readonly Members Without(int group) => group < 0 ? this : new(Count - 1, First == group ? Second : First, Second);

        /// <summary>These and others.</summary>
        public readonly Members And(Members others) =>
            Count == 0 ? others : others.Count == 0 ? this : new(Count + others.Count, Math.Min(First, others.First), 0);
    }
}
