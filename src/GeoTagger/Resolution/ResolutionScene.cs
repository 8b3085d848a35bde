using System.Runtime.InteropServices;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>
/// All that resolving one document works on: what the gazetteer gave for each spelling, the groups of mentions and their candidates.
/// The buffers are reused from text to text.
/// </summary>
internal sealed class ResolutionScene
{
    private readonly List<ToponymGroup> _pool = [];
    private float[] _rows = [];

    /// <summary>The spellings that were looked up.</summary>
    public List<NameLookup> Lookups { get; } = [];

    /// <summary>Index of each lookup by its key.</summary>
    public Dictionary<ulong, int> LookupOfKey { get; } = new(SeededHash.Instance);

    /// <summary>Whether the caller named each country, by its number in the gazetteer; empty where none is named.</summary>
    public bool[] HintedCountries { get; set; } = [];

    /// <summary>The places that lookups gave.</summary>
    public List<SceneCandidate> Found { get; } = [];

    /// <summary>For each mention of the document its lookup, -1 when it is no toponym.</summary>
    public List<int> LookupOfMention { get; } = [];

    /// <summary>For each mention of the document the mention that names its container, -1 when none does.</summary>
    public List<int> ContainerOfMention { get; } = [];

    /// <summary>For each mention of the document its group, -1 when it is no toponym.</summary>
    public List<int> GroupOfMention { get; } = [];

    /// <summary>The groups, in the order of their first mention.</summary>
    public List<ToponymGroup> Groups { get; } = [];

    /// <summary>By lookup, the group of the mentions without a container, -1 where there is none.</summary>
    public List<int> GroupOfLookup { get; } = [];

    /// <summary>Index of each group with a container by its lookup and that.</summary>
    public Dictionary<(int Lookup, int Container), int> GroupOfNames { get; } = [];

    /// <summary>By lookup, the container that the mention being looked at has in common with the nearest other; -1 where the text names none.</summary>
    public List<int> ContainerOfLookup { get; } = [];

    /// <summary>The mentions of the groups.</summary>
    public Chains<int> Mentions { get; } = new();

    /// <summary>The neighbours of the groups.</summary>
    public Chains<Neighbour> Neighbours { get; } = new();

    /// <summary>The link of a neighbour of a group that has many, by the two.</summary>
    public Dictionary<(int Group, int Other), int> NeighbourOf { get; } = [];

    /// <summary>What all groups together say.</summary>
    public DocumentEvidence Evidence { get; } = new();

    /// <summary>Which first-order units the groups could have in common.</summary>
    public UnitSupport Admin1Support { get; } = new();

    /// <summary>The same for second-order units.</summary>
    public UnitSupport Admin2Support { get; } = new();

    /// <summary>American (positive) or Commonwealth (negative) English.</summary>
    public float Spelling { get; set; }

    /// <summary>What all groups make of their candidates.</summary>
    public List<CandidateScore> Scores { get; } = [];

    /// <summary>The places of a lookup.</summary>
    public ReadOnlySpan<SceneCandidate> PlacesOf(in NameLookup lookup) =>
        CollectionsMarshal.AsSpan(Found).Slice(lookup.First, lookup.Count);

    /// <summary>The places of a lookup and the candidate that stands for none of them.</summary>
    public Span<SceneCandidate> PlacesAndNoneOf(NameLookup lookup) =>
        CollectionsMarshal.AsSpan(Found).Slice(lookup.First, lookup.Count + 1);

    /// <summary>The candidates of a group; the last one stands for none of them.</summary>
    public ReadOnlySpan<SceneCandidate> CandidatesOf(ToponymGroup group) => PlacesAndNoneOf(Lookups[group.Lookup]);

    /// <summary>What a group makes of its candidates.</summary>
    public Span<CandidateScore> ScoresOf(ToponymGroup group) =>
        CollectionsMarshal.AsSpan(Scores).Slice(group.FirstScore, group.CandidateCount);

    /// <summary>Room for the feature rows of so many candidates; the next call hands out the same room.</summary>
    public Span<float> RowsFor(int candidates)
    {
        var length = candidates * FeatureTable.Columns.Length;
        if (_rows.Length < length)
        {
            _rows = new float[length * 2];
        }

        return _rows.AsSpan(0, length);
    }

    /// <summary>Appends a group without mentions and candidates.</summary>
    public ToponymGroup AddGroup()
    {
        if (_pool.Count == Groups.Count)
        {
            _pool.Add(new ToponymGroup());
        }

        var group = _pool[Groups.Count];
        group.Index = Groups.Count;
        Groups.Add(group);
        return group;
    }

    /// <summary>Forgets the last text.</summary>
    public void Clear()
    {
        foreach (var group in Groups)
        {
            group.Clear();
        }

        Lookups.Clear();
        LookupOfKey.Clear();
        Found.Clear();
        LookupOfMention.Clear();
        ContainerOfMention.Clear();
        GroupOfMention.Clear();
        Groups.Clear();
        GroupOfNames.Clear();
        NeighbourOf.Clear();
        Mentions.Clear();
        Neighbours.Clear();
        Scores.Clear();
    }
}
