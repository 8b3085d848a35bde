using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution.Features;

/// <summary>What the mentions of a group and their words say.</summary>
internal static class MentionFeatures
{
    /// <summary>Highest confidence of the recogniser among the mentions.</summary>
    public static float Confidence(in CandidateView view) => view.Group.Traits.Confidence;

    /// <summary>Category of the first mention.</summary>
    public static float Category(in CandidateView view) => (float)view.FirstMention.Category;

    /// <summary>Share of the mentions that lie inside another name.</summary>
    public static float NestedShare(in CandidateView view) => view.Group.Traits.NestedShare;

    /// <summary>Natural logarithm of the number of mentions.</summary>
    public static float LogMentions(in CandidateView view) => MathF.Log(view.Group.Mentions.Count);

    /// <summary>Natural logarithm of the number of places of this name.</summary>
    public static float LogRivals(in CandidateView view) => MathF.Log(view.Group.CandidateCount);

    /// <summary>Number of tokens of the first mention.</summary>
    public static float TokenCount(in CandidateView view) => view.FirstMention.TokenCount;

    /// <summary>Where in the text the first mention stands, 0 to 1.</summary>
    public static float Position(in CandidateView view) => (float)view.FirstMention.FirstToken / view.Document.Tokens.Tokens.Length;

    /// <summary>How common a word the name is: 0 none, 1 rare, 2 common.</summary>
    public static float WordSense(in CandidateView view) =>
        Has(view, NameSenses.CommonWord) ? 2 : Has(view, NameSenses.RareWord) ? 1 : 0;

    /// <summary>Whether the name is a person's too: 1 given name, 2 family name, 3 both.</summary>
    public static float PersonSense(in CandidateView view) =>
        (Has(view, NameSenses.GivenName) ? 1 : 0) + (Has(view, NameSenses.FamilyName) ? 2 : 0);

    /// <summary>Share of the mentions that stand behind a preposition of place.</summary>
    public static float PrepositionShare(in CandidateView view) => view.Group.Traits.PrepositionShare;

    /// <summary>Share of the mentions that name a body or the people of a town: "Norfolk <i>High</i> School", "Berea <i>police</i>", "Athens <i>residents</i>".</summary>
    public static float LocalBodyShare(in CandidateView view) => view.Group.Traits.LocalBodyShare;

    /// <summary>1 when the candidate is of a kind that words beside the name ask for, -1 when they ask for another, 0 when for nothing.</summary>
    public static float AskedKind(in CandidateView view) =>
        view.Lookup.Asked.IsEmpty ? 0 : view.Lookup.Asked.Contains(view.Candidate.Kind) ? 1 : -1;

    // Not HasFlag: until the method is compiled a second time it puts both sides on the heap.
    private static bool Has(in CandidateView view, NameSenses sense) => (view.Lookup.Senses & sense) != 0;
}
