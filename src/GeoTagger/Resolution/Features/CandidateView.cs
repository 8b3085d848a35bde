using System.Runtime.InteropServices;

namespace GeoTagger.Resolution.Features;

/// <summary>What a feature function looks at: one candidate of one group, and the whole document around it.</summary>
internal readonly ref struct CandidateView(Document document, ToponymGroup group, int index, bool looksAround)
{
    public Document Document { get; } = document;

    public ToponymGroup Group { get; } = group;

    /// <summary>Which of the group's candidates it is.</summary>
    public int Index { get; } = index;

    /// <summary>What other local evidence lies around it; nothing where nobody asks.</summary>
    public Surroundings Surroundings { get; } = !looksAround ? Surroundings.None : document.Scene.Evidence.Around(document.Scene.CandidatesOf(group)[index], document.Meter);

    /// <summary>How it agrees with the mentions beside it; not at all where nobody asks.</summary>
    public NeighbourAgreement Neighbours { get; } = !looksAround ? default : NeighbourAgreement.Of(document.Scene, group, document.Scene.CandidatesOf(group)[index]);

    public ResolutionScene Scene => Document.Scene;

    public DocumentEvidence Evidence => Document.Scene.Evidence;

    public ref readonly NameLookup Lookup => ref CollectionsMarshal.AsSpan(Scene.Lookups)[Group.Lookup];

    public ref readonly SceneCandidate Candidate => ref Scene.CandidatesOf(Group)[Index];

    /// <summary>Whether this is the candidate that stands for none of them.</summary>
    public bool IsNone => Candidate.Place < 0;

    public Mention FirstMention => Document.Mentions[Scene.Mentions[Group.Mentions.First]];
}
