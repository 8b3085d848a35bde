namespace GeoTagger.Resolution;

/// <summary>What the mentions of a group and the words beside them say, whatever the candidate.</summary>
/// <param name="Confidence">Highest confidence of the recogniser among the mentions.</param>
/// <param name="NestedShare">Share of the mentions that lie inside another name.</param>
/// <param name="PrepositionShare">Share of the mentions that stand behind a preposition of place.</param>
/// <param name="LocalBodyShare">Share of the mentions that name a body or the people of a town: "Norfolk <i>High</i> School", "Berea <i>police</i>".</param>
internal readonly record struct MentionTraits(float Confidence, float NestedShare, float PrepositionShare, float LocalBodyShare)
{
    /// <summary>Reads the mentions of a group.</summary>
    public static MentionTraits Of(Document document, ToponymGroup group)
    {
        var text = document.Tokens;
        var (confidence, nested, behind, local) = (0.0, 0, 0, 0);
        var mentions = document.Scene.Mentions;
        foreach (var link in mentions.LinksOf(group.Mentions))
        {
            var mention = document.Mentions[mentions[link]];
            confidence = Math.Max(confidence, mention.Confidence);
            nested += mention.Nested ? 1 : 0;
            behind += mention.FirstToken > 0 && IsPreposition(text.Slice(mention.FirstToken - 1)) ? 1 : 0;
            local += mention.EndToken < text.Tokens.Length && IsLocalBody(text.Slice(mention.EndToken)) ? 1 : 0;
        }

        float count = group.Mentions.Count;
        return new MentionTraits((float)confidence, nested / count, behind / count, local / count);
    }

    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "in" or "at" or "from" or "near" or "to" or "of" or "around" or "outside" or "across" or "into" or "through" or "In" or "At" or "From";

    private static bool IsLocalBody(ReadOnlySpan<char> word) =>
        word is "Police" or "police" or "High" or "Fire" or "School" or "Schools" or "Public" or "Elementary" or "Middle" or "Mayor" or "mayor"
            or "Town" or "Township" or "Council" or "Board" or "Chamber" or "residents" or "resident" or "native" or "man" or "woman" or "teen"
            or "couple" or "firefighters" or "area" or "Library" or "Hospital" or "Community" or "Municipal" or "Village" or "Street" or "Road" or "Avenue";
}
