using System.Runtime.InteropServices;

namespace GeoTagger.Resolution;

/// <summary>
/// What the whole document says of where it plays, gathered from the probabilities of all groups: mass by country, by first- and
/// second-order unit, by place, and the points of the local places. A group is never evidence for itself: take it out first.
/// </summary>
internal sealed class DocumentEvidence
{
    private const float LeastProbability = 0.03f;
    private const float LeastLikely = 0.02f;
    private const float Probable = 0.4f;
    private const float NearKm = 30;
    private const float RegionKm = 150;

    // Of the unit sphere: 3,000 km, where the region has a four-hundredth left.
    private const float FarSquare = 0.47f * 0.47f;

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
            AddLikely(scene, group);
            foreach (ref readonly var candidate in scene.CandidatesOf(group))
            {
                if (candidate.IsLocal && candidate.Probability > LeastProbability)
                {
                    _anchors.Add(new Anchor(
                        group.Index, candidate.Place, candidate.X, candidate.Y, candidate.Z, candidate.Probability * WeightOf(group), candidate.Probability >= Probable));
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

    /// <summary>What other local evidence lies around a place; a region says nothing by its point.</summary>
    public Surroundings Around(in SceneCandidate candidate)
    {
        if (!candidate.IsLocal)
        {
            return Surroundings.None;
        }

        float near = 0, inRegion = 0, nearest = float.MaxValue;
        foreach (ref readonly var anchor in CollectionsMarshal.AsSpan(_anchors))
        {
            if (anchor.Group == _takenOut?.Index || anchor.Place == candidate.Place)
            {
                continue;
            }

            float x = candidate.X - anchor.X, y = candidate.Y - anchor.Y, z = candidate.Z - anchor.Z;
            var square = (x * x) + (y * y) + (z * z);
            if (anchor.IsProbable)
            {
                nearest = MathF.Min(nearest, square);
            }

            // So far away that not even the region notices.
            if (square < FarSquare)
            {
                var km = SceneCandidate.EarthRadiusKm * MathF.Sqrt(square);
                near += anchor.Mass / Squared(1 + (km / NearKm));
                inRegion += anchor.Mass / Squared(1 + (km / RegionKm));
            }
        }

        return new Surroundings(near, inRegion, nearest == float.MaxValue ? Surroundings.None.NearestKm : SceneCandidate.EarthRadiusKm * MathF.Sqrt(nearest));
    }

    private static float Squared(float value) => value * value;

    private static void AddLikely(ResolutionScene scene, ToponymGroup group)
    {
        group.Likely.Clear();
        var candidates = scene.CandidatesOf(group);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (candidates[i].Place >= 0 && candidates[i].Probability > LeastLikely)
            {
                group.Likely.Add(i);
            }
        }
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

    private readonly record struct Anchor(int Group, int Place, float X, float Y, float Z, float Mass, bool IsProbable);
}
