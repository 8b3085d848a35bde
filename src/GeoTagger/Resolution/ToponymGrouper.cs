using System.Runtime.InteropServices;

namespace GeoTagger.Resolution;

/// <summary>
/// Groups the mentions that mean one place: the same spelling, unless the text names different containers beside it
/// ("Paris, Texas … Paris, France"). A mention without a container goes with the last one of its spelling that has one, else with the next.
/// </summary>
internal static class ToponymGrouper
{
    private const int Reach = 3;
    private const float OtherSentence = 0.5f;

    /// <summary>Fills the scene's groups, their candidates, traits and neighbours.</summary>
    public static void Group(Document document)
    {
        var scene = document.Scene;
        CollectionsMarshal.SetCount(scene.GroupOfMention, document.Mentions.Count);
        AddContained(scene);
        AddUncontained(scene);
        foreach (var group in scene.Groups)
        {
            AddCandidates(scene, group);
            group.Traits = MentionTraits.Of(document, group);
            group.Weight = 1 + MathF.Log(group.Mentions.Count);
        }

        AddNeighbours(document);
    }

    private static void AddContained(ResolutionScene scene)
    {
        Fill(scene.ContainerOfLookup, scene.Lookups.Count);
        Fill(scene.FirstPartOfLookup, scene.Lookups.Count);
        for (var i = 0; i < scene.GroupOfMention.Count; i++)
        {
            scene.GroupOfMention[i] = -1;
            if (scene.ContainerOfMention[i] is >= 0 and var container)
            {
                scene.GroupOfMention[i] = Join(scene, i, scene.LookupOfMention[container]);
                ref var first = ref CollectionsMarshal.AsSpan(scene.ContainerOfLookup)[scene.LookupOfMention[i]];
                first = first < 0 ? scene.LookupOfMention[container] : first;
            }
        }
    }

    // The mention before decides, and before the first of them that one.
    private static void AddUncontained(ResolutionScene scene)
    {
        for (var i = 0; i < scene.GroupOfMention.Count; i++)
        {
            var lookup = scene.LookupOfMention[i];
            if (scene.ContainerOfMention[i] is >= 0 and var container)
            {
                scene.ContainerOfLookup[lookup] = scene.LookupOfMention[container];
            }
            else if (lookup >= 0)
            {
                scene.GroupOfMention[i] = Join(scene, i, scene.ContainerOfLookup[lookup]);
            }
        }
    }

    private static int Join(ResolutionScene scene, int mention, int container)
    {
        var lookup = scene.LookupOfMention[mention];
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(scene.GroupOfNames, (lookup, container), out var exists);
        if (!exists)
        {
            index = scene.Groups.Count;
            var group = scene.AddGroup();
            group.Lookup = lookup;
            group.Container = container;
            if (container >= 0)
            {
                group.NextPart = scene.FirstPartOfLookup[container];
                scene.FirstPartOfLookup[container] = index;
            }
        }

        scene.Groups[index].Mentions.Add(mention);
        return index;
    }

    private static void Fill(List<int> list, int count)
    {
        CollectionsMarshal.SetCount(list, count);
        CollectionsMarshal.AsSpan(list).Fill(-1);
    }

    private static void AddCandidates(ResolutionScene scene, ToponymGroup group)
    {
        group.FirstCandidate = scene.Candidates.Count;
        var places = scene.PlacesOf(scene.Lookups[group.Lookup]);
        group.CandidateCount = places.Length + 1;
        scene.Candidates.AddRange(places);
        scene.Candidates.Add(SceneCandidate.None);
    }

    private static void AddNeighbours(Document document)
    {
        var groups = document.Scene.GroupOfMention;
        for (var i = 0; i < groups.Count; i++)
        {
            var met = 0;
            for (var j = i + 1; groups[i] >= 0 && j < groups.Count && met < Reach; j++)
            {
                if (groups[j] < 0)
                {
                    continue;
                }

                met++;
                if (groups[j] != groups[i])
                {
                    var weight = (AreInOneSentence(document, i, j) ? 1 : OtherSentence) / met;
                    Meet(document.Scene.Groups[groups[i]], groups[j], weight);
                    Meet(document.Scene.Groups[groups[j]], groups[i], weight);
                }
            }
        }
    }

    private static bool AreInOneSentence(Document document, int left, int right)
    {
        var next = document.Tokens.SentenceStarts.BinarySearch(document.Mentions[left].FirstToken + 1);
        var index = next < 0 ? ~next : next;
        return index == document.Tokens.SentenceStarts.Length || document.Tokens.SentenceStarts[index] > document.Mentions[right].FirstToken;
    }

    private static void Meet(ToponymGroup group, int other, float weight)
    {
        var neighbours = CollectionsMarshal.AsSpan(group.Neighbours);
        foreach (ref var neighbour in neighbours)
        {
            if (neighbour.Group == other)
            {
                neighbour = neighbour with { Weight = neighbour.Weight + weight };
                return;
            }
        }

        group.Neighbours.Add(new Neighbour(other, weight));
    }
}
