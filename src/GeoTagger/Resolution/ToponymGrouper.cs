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
        }

        AddNeighbours(document);
    }

    private static void AddContained(ResolutionScene scene)
    {
        for (var i = 0; i < scene.GroupOfMention.Count; i++)
        {
            var container = scene.ContainerOfMention[i];
            scene.GroupOfMention[i] = container < 0 ? -1 : Join(scene, i, scene.LookupOfMention[container]);
        }
    }

    private static void AddUncontained(ResolutionScene scene)
    {
        for (var i = 0; i < scene.GroupOfMention.Count; i++)
        {
            var lookup = scene.LookupOfMention[i];
            if (lookup >= 0 && scene.GroupOfMention[i] < 0)
            {
                scene.GroupOfMention[i] = Join(scene, i, NearestContainer(scene, i, lookup));
            }
        }
    }

    private static int NearestContainer(ResolutionScene scene, int mention, int lookup)
    {
        var nearest = -1;
        for (var i = 0; i < scene.LookupOfMention.Count && (i < mention || nearest < 0); i++)
        {
            if (scene.LookupOfMention[i] == lookup && scene.ContainerOfMention[i] is >= 0 and var container)
            {
                nearest = scene.LookupOfMention[container];
            }
        }

        return nearest;
    }

    private static int Join(ResolutionScene scene, int mention, int container)
    {
        var lookup = scene.LookupOfMention[mention];
        var index = scene.Groups.FindIndex(group => group.Lookup == lookup && group.Container == container);
        if (index < 0)
        {
            index = scene.Groups.Count;
            var group = scene.AddGroup();
            group.Lookup = lookup;
            group.Container = container;
        }

        scene.Groups[index].Mentions.Add(mention);
        return index;
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
