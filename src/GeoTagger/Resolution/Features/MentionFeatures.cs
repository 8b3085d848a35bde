using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution.Features;

/// <summary>What the mentions of a group and their words say.</summary>
internal static class MentionFeatures
{
    /// <summary>Highest confidence of the recogniser among the mentions.</summary>
    public static float Confidence(in CandidateView view)
    {
        var best = 0.0;
        foreach (var mention in view.Group.Mentions)
        {
            best = Math.Max(best, view.Document.Mentions[mention].Confidence);
        }

        return (float)best;
    }

    /// <summary>Category of the first mention.</summary>
    public static float Category(in CandidateView view) => (float)view.FirstMention.Category;

    /// <summary>Share of the mentions that lie inside another name.</summary>
    public static float NestedShare(in CandidateView view)
    {
        var nested = 0;
        foreach (var mention in view.Group.Mentions)
        {
            nested += view.Document.Mentions[mention].Nested ? 1 : 0;
        }

        return (float)nested / view.Group.Mentions.Count;
    }

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
        view.Lookup.Senses.HasFlag(NameSenses.CommonWord) ? 2 : view.Lookup.Senses.HasFlag(NameSenses.RareWord) ? 1 : 0;

    /// <summary>Whether the name is a person's too: 1 given name, 2 family name, 3 both.</summary>
    public static float PersonSense(in CandidateView view) =>
        (view.Lookup.Senses.HasFlag(NameSenses.GivenName) ? 1 : 0) + (view.Lookup.Senses.HasFlag(NameSenses.FamilyName) ? 2 : 0);

    /// <summary>Share of the mentions that stand behind a preposition of place.</summary>
    public static float PrepositionShare(in CandidateView view)
    {
        var behind = 0;
        foreach (var mention in view.Group.Mentions)
        {
            var first = view.Document.Mentions[mention].FirstToken;
            behind += first > 0 && IsPreposition(view.Document.Tokens.Slice(first - 1)) ? 1 : 0;
        }

        return (float)behind / view.Group.Mentions.Count;
    }

    /// <summary>Share of the mentions that name a body or the people of a town: "Norfolk <i>High</i> School", "Berea <i>police</i>", "Athens <i>residents</i>".</summary>
    public static float LocalBodyShare(in CandidateView view)
    {
        var local = 0;
        foreach (var mention in view.Group.Mentions)
        {
            var end = view.Document.Mentions[mention].EndToken;
            local += end < view.Document.Tokens.Tokens.Length && IsLocalBody(view.Document.Tokens.Slice(end)) ? 1 : 0;
        }

        return (float)local / view.Group.Mentions.Count;
    }

    /// <summary>1 when the candidate is of a kind that words beside the name ask for, -1 when they ask for another, 0 when for nothing.</summary>
    public static float AskedKind(in CandidateView view) =>
        view.Lookup.Asked.IsEmpty ? 0 : view.Lookup.Asked.Contains(view.Candidate.Kind) ? 1 : -1;

    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "in" or "at" or "from" or "near" or "to" or "of" or "around" or "outside" or "across" or "into" or "through" or "In" or "At" or "From";

    private static bool IsLocalBody(ReadOnlySpan<char> word) =>
        word is "Police" or "police" or "High" or "Fire" or "School" or "Schools" or "Public" or "Elementary" or "Middle" or "Mayor" or "mayor"
            or "Town" or "Township" or "Council" or "Board" or "Chamber" or "residents" or "resident" or "native" or "man" or "woman" or "teen"
            or "couple" or "firefighters" or "area" or "Library" or "Hospital" or "Community" or "Municipal" or "Village" or "Street" or "Road" or "Avenue";
}
