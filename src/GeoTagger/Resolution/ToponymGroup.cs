namespace GeoTagger.Resolution;

/// <summary>The mentions of one name that mean one thing: one sense per document, unless the text names another container beside it.</summary>
internal sealed class ToponymGroup
{
    /// <summary>Its index in the scene.</summary>
    public int Index { get; set; }

    /// <summary>First of the group's scores in the scene; that of the candidate for "none of them" comes last.</summary>
    public int FirstScore { get; set; }

    /// <summary>How many candidates there are, the one for none included; at least 1.</summary>
    public int CandidateCount { get; set; }

    /// <summary>Its mentions, as indexes of the document's, in the scene's chains.</summary>
    public Chain Mentions { get; set; }

    /// <summary>The lookup that gave the candidates.</summary>
    public int Lookup { get; set; }

    /// <summary>The lookup of the container that the text names beside the name ("Paris, <i>Texas</i>"), -1 when it names none.</summary>
    public int Container { get; set; }

    /// <summary>What its mentions say.</summary>
    public MentionTraits Traits { get; set; }

    /// <summary>What it weighs as evidence: one, and more the more often it is mentioned.</summary>
    public float Weight { get; set; }

    /// <summary>First of the anchors that it gives the other groups.</summary>
    public int FirstAnchor { get; set; }

    /// <summary>Behind the last of them.</summary>
    public int EndAnchor { get; set; }

    /// <summary>How often and how near other groups are mentioned beside this one.</summary>
    public Chain Neighbours { get; set; }

    /// <summary>First of its candidates that the last pass thought possible, in the evidence.</summary>
    public int FirstLikely { get; set; }

    /// <summary>How many there are: few of many.</summary>
    public int LikelyCount { get; set; }

    /// <summary>Why it was given its place, in words; empty unless asked for.</summary>
    public IReadOnlyList<string> Reasons { get; set; } = [];

    /// <summary>The place that its mentions are answered with; null until one is.</summary>
    public ResolvedPlace? Answer { get; set; }

    /// <summary>Makes it a group without mentions.</summary>
    public void Clear()
    {
        Reasons = [];
        Answer = null;
        Mentions = default;
        Neighbours = default;
        LikelyCount = 0;
        CandidateCount = 0;
    }
}
