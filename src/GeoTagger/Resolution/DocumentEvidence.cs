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

    private readonly Dictionary<int, float> _countries = [];
    private readonly Dictionary<int, float> _admin1 = [];
    private readonly Dictionary<int, float> _admin2 = [];
    private readonly Dictionary<int, float> _places = [];
    private readonly List<Anchor> _anchors = [];

    // Of a group's candidates, of which there are eighty at most.
    private readonly List<byte> _likely = [];
    private readonly AnchorList _list = new();
    private readonly AnchorTree _tree = new();
    private ToponymGroup? _takenOut;

    /// <summary>Number of groups, repeated mentions weighing more.</summary>
    public float Total { get; private set; }

    // Few enough to look at each, as training did; many are taken together.
    private bool HasFewAnchors => _anchors.Count <= AnchorList.Most;

    /// <summary>Gathers the evidence of all groups.</summary>
    public void Gather(ResolutionScene scene, WorkMeter meter)
    {
        Clear();
        foreach (var group in scene.Groups)
        {
            meter.Step(group.CandidateCount);
            Add(scene, group, group.Weight);
            AddLikely(scene, group);
            AddAnchors(scene, group);
        }

        if (HasFewAnchors)
        {
            _list.LayOut(CollectionsMarshal.AsSpan(scene.Found), CollectionsMarshal.AsSpan(_anchors));
        }
        else
        {
            _tree.LayOut(CollectionsMarshal.AsSpan(scene.Found), CollectionsMarshal.AsSpan(_anchors), meter);
        }
    }

    /// <summary>Which of a group's candidates the last pass thought possible.</summary>
    public ReadOnlySpan<byte> LikelyOf(ToponymGroup group) => CollectionsMarshal.AsSpan(_likely).Slice(group.FirstLikely, group.LikelyCount);

    /// <summary>Leaves a group's own evidence out until <see cref="PutBack"/>.</summary>
    public void TakeOut(ResolutionScene scene, ToponymGroup group)
    {
        Add(scene, group, -group.Weight);
        TakeOutAnchors(group, takeOut: true);
        _takenOut = group;
    }

    /// <summary>Counts the group again that was taken out.</summary>
    public void PutBack(ResolutionScene scene)
    {
        Add(scene, _takenOut!, _takenOut!.Weight);
        TakeOutAnchors(_takenOut!, takeOut: false);
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

    /// <summary>What other local evidence lies around a candidate of the group that is taken out; a region says nothing by its point.</summary>
    public Surroundings Around(in SceneCandidate candidate, WorkMeter meter) => !candidate.IsLocal ? Surroundings.None
        : HasFewAnchors ? _list.Around(candidate, meter)
        : _tree.Around(candidate, meter);

    private void TakeOutAnchors(ToponymGroup group, bool takeOut)
    {
        if (HasFewAnchors)
        {
            _list.TakeOut(group.FirstAnchor, takeOut ? group.EndAnchor : group.FirstAnchor);
            return;
        }

        for (var i = group.FirstAnchor; i < group.EndAnchor; i++)
        {
            var sign = takeOut ? -1 : 1;
            _tree.Weigh(i, sign * _anchors[i].Mass, _anchors[i].IsProbable ? sign : 0);
        }
    }

    private void AddAnchors(ResolutionScene scene, ToponymGroup group)
    {
        group.FirstAnchor = _anchors.Count;
        var candidates = scene.CandidatesOf(group);
        var scores = scene.ScoresOf(group);
        var first = scene.Lookups[group.Lookup].First;
        for (var i = 0; i < candidates.Length; i++)
        {
            var probability = scores[i].Probability;
            if (probability > LeastProbability && candidates[i].IsLocal)
            {
                _anchors.Add(new Anchor(first + i, probability * group.Weight, probability >= Probable));
            }
        }

        group.EndAnchor = _anchors.Count;
    }

    private void AddLikely(ResolutionScene scene, ToponymGroup group)
    {
        group.FirstLikely = _likely.Count;
        var scores = scene.ScoresOf(group)[..^1];
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i].Probability > LeastLikely)
            {
                _likely.Add((byte)i);
            }
        }

        group.LikelyCount = _likely.Count - group.FirstLikely;
    }

    private void Clear()
    {
        _countries.Clear();
        _admin1.Clear();
        _admin2.Clear();
        _places.Clear();
        _anchors.Clear();
        _likely.Clear();
        Total = 0;
    }

    private void Add(ResolutionScene scene, ToponymGroup group, float weight)
    {
        var candidates = scene.CandidatesOf(group);
        var scores = scene.ScoresOf(group)[..^1];
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i].Probability == 0)
            {
                continue;
            }

            ref readonly var candidate = ref candidates[i];
            var mass = scores[i].Probability * weight;
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
}
