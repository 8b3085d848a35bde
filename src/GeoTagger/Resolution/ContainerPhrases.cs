using System.Runtime.InteropServices;
using GeoTagger.Text;

namespace GeoTagger.Resolution;

/// <summary>
/// Finds the container that the text names beside a place: "Bangor, Maine", "Tripoli (Libya)", "Khanaqin in central Diyala province",
/// "Warren County's Hamilton Township". A pair of mentions is one only if the gazetteer knows a place of the one name in a place of the other.
/// </summary>
internal sealed class ContainerPhrases(Containment containment)
{
    private const int LongestGap = 4;

    /// <summary>Fills the scene's container of each mention.</summary>
    public void Find(Document document)
    {
        var scene = document.Scene;
        CollectionsMarshal.SetCount(scene.ContainerOfMention, document.Mentions.Count);
        CollectionsMarshal.AsSpan(scene.ContainerOfMention).Fill(-1);

        var previous = -1;
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            document.Meter.Step();
            if (scene.LookupOfMention[i] < 0)
            {
                continue;
            }

            if (previous >= 0)
            {
                Link(document, previous, i);
            }

            previous = i;
        }
    }

    private void Link(Document document, int left, int right)
    {
        var scene = document.Scene;
        Mention a = document.Mentions[left], b = document.Mentions[right];
        var gap = b.FirstToken - a.EndToken;
        if (gap is < 0 or > LongestGap)
        {
            return;
        }

        if (IsPartBeforeContainer(document.Tokens, a.EndToken, b.FirstToken))
        {
            if (Holds(document, container: right, part: left))
            {
                scene.ContainerOfMention[left] = right;
            }
        }
        else if (IsContainerBeforePart(document.Tokens, a.EndToken, b.FirstToken) && Holds(document, container: left, part: right))
        {
            scene.ContainerOfMention[right] = left;
        }
    }

    // ", " · " (" · nothing · "in", "in central", "in the northern" · "in southern" and the like
    private static bool IsPartBeforeContainer(TokenizedText text, int start, int end)
    {
        if (start == end || (end - start == 1 && text.Slice(start) is "," or "(" or "/"))
        {
            return true;
        }

        return text.Slice(start) is "in" or "of" || (text.Slice(start) is "," && text.Slice(start + 1) is "in" or "the");
    }

    // "Warren County's Hamilton Township", "the Syrian city of Aleppo"
    private static bool IsContainerBeforePart(TokenizedText text, int start, int end) =>
        text.Tokens[start].Kind == TokenKind.Possessive
        || (end - start >= 2 && text.Slice(end - 1) is "of" && !AdminWords.KindsAskedBy(text.Slice(end - 2)).IsEmpty);

    private bool Holds(Document document, int container, int part)
    {
        var scene = document.Scene;
        var containers = scene.PlacesOf(scene.Lookups[scene.LookupOfMention[container]]);
        foreach (ref readonly var place in scene.PlacesOf(scene.Lookups[scene.LookupOfMention[part]]))
        {
            document.Meter.Step(1 + (containers.Length / 8));
            if (containment.AnyContains(containers, place))
            {
                return true;
            }
        }

        return false;
    }
}
