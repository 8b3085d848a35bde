using System.Runtime.InteropServices;

namespace GeoTagger.Resolution;

/// <summary>
/// What the whole document says of where it plays, gathered from the probabilities of all groups: mass by country, by first- and
/// second-order unit, by place, and the points of the local places. A group is never evidence for itself: take it out first.
/// </summary>
internal sealed class DocumentEvidence
{
    private const float LeastProbability = 0.03f;

    private readonly Dictionary<int, float> _countries = [];
    private readonly Dictionary<int, float> _admin1 = [];
    private readonly Dictionary<int, float> _admin2 = [];
    private readonly Dictionary<int, float> _places = [];
    private readonly List<Anchor> _anchors = [];
    private ToponymGroup? _takenOut;

    /// <summary>Number of groups, repeated mentions weighing more.</summary>
    public float Total { get; private set; }

    /// <summary>Gathers the evidence of all groups.</summary>
    public void Gather(ResolutionScene scene)
    {
        Clear();
        foreach (var group in scene.Groups)
        {
            Add(scene, group, WeightOf(group));
            foreach (ref readonly var candidate in scene.CandidatesOf(group))
            {
                if (candidate.IsLocal && candidate.Probability > LeastProbability)
                {
                    _anchors.Add(new Anchor(group, candidate, WeightOf(group)));
                }
            }
        }
    }

    /// <summary>Leaves a group's own evidence out until <see cref="PutBack"/>.</summary>
    public void TakeOut(ResolutionScene scene, ToponymGroup group)
    {
        Add(scene, group, -WeightOf(group));
        _takenOut = group;
    }

    /// <summary>Counts the group again that was taken out.</summary>
    public void PutBack(ResolutionScene scene)
    {
        Add(scene, _takenOut!, WeightOf(_takenOut!));
        _takenOut = null;
    }

    /// <summary>Share of the evidence that lies in a country, 0 to 1.</summary>
    public float CountryShare(ushort country) => country == 0 ? 0 : Share(_countries, country);

    /// <summary>Share of the evidence that lies in a first-order unit, 0 to 1.</summary>
    public float Admin1Share(int unit) => unit < 0 ? 0 : Share(_admin1, unit);

    /// <summary>Mass of the evidence that lies in a second-order unit.</summary>
    public float Admin2Mass(int unit) => unit < 0 ? 0 : Mass(_admin2, unit);

    /// <summary>Mass of the evidence that lies in a first-order unit.</summary>
    public float Admin1Mass(int unit) => unit < 0 ? 0 : Mass(_admin1, unit);

    /// <summary>Mass of the evidence that names the place itself.</summary>
    public float PlaceMass(int place) => place < 0 ? 0 : Mass(_places, place);

    /// <summary>How much local evidence lies around a place: one for each weighty place at hand, falling to a quarter at <paramref name="scaleKm"/>.</summary>
    public float Nearness(in SceneCandidate candidate, float scaleKm)
    {
        var sum = 0f;
        foreach (ref readonly var anchor in CollectionsMarshal.AsSpan(_anchors))
        {
            if (anchor.Group != _takenOut && anchor.Candidate.Place != candidate.Place)
            {
                var relative = 1 + (candidate.DistanceKm(anchor.Candidate) / scaleKm);
                sum += anchor.Candidate.Probability * anchor.Weight / (relative * relative);
            }
        }

        return sum;
    }

    /// <summary>Kilometres to the nearest other local place of some probability, 20,000 where there is none.</summary>
    public float NearestKm(in SceneCandidate candidate, float leastProbability)
    {
        var nearest = 20_000f;
        foreach (ref readonly var anchor in CollectionsMarshal.AsSpan(_anchors))
        {
            if (anchor.Group != _takenOut && anchor.Candidate.Place != candidate.Place && anchor.Candidate.Probability >= leastProbability)
            {
                nearest = MathF.Min(nearest, candidate.DistanceKm(anchor.Candidate));
            }
        }

        return nearest;
    }

    private static float WeightOf(ToponymGroup group) => 1 + MathF.Log(group.Mentions.Count);

    private void Clear()
    {
        _countries.Clear();
        _admin1.Clear();
        _admin2.Clear();
        _places.Clear();
        _anchors.Clear();
        Total = 0;
    }

    private void Add(ResolutionScene scene, ToponymGroup group, float weight)
    {
        foreach (ref readonly var candidate in scene.CandidatesOf(group))
        {
            if (candidate.Place < 0 || candidate.Probability == 0)
            {
                continue;
            }

            var mass = candidate.Probability * weight;
            Total += mass;
            Add(_places, candidate.Place, mass);
            Add(_countries, candidate.Country, mass);
            Add(_admin1, candidate.Kind == PlaceKind.Province ? candidate.Place : candidate.Admin1, mass);
            Add(_admin2, candidate.Kind == PlaceKind.District ? candidate.Place : candidate.Admin2, mass);
        }
    }

    private static void Add(Dictionary<int, float> masses, int key, float mass)
    {
        if (key >= 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(masses, key, out _) += mass;
        }
    }

    private static float Mass(Dictionary<int, float> masses, int key) => masses.TryGetValue(key, out var mass) ? MathF.Max(0, mass) : 0;

    private float Share(Dictionary<int, float> masses, int key) => Total < 0.01f ? 0 : Mass(masses, key) / (Total + 0.5f);

    private readonly record struct Anchor(ToponymGroup Group, SceneCandidate Candidate, float Weight);
}
