using System.Runtime.InteropServices;

namespace GeoTagger.Resolution;

/// <summary>
/// Groups the mentions that mean one place: the same spelling, unless the text names different containers beside it
/// ("Paris, Texas … Paris, France"). A mention without a container goes with the last one of its spelling that has one, else with the next.
/// </summary>
internal sealed class ToponymGrouper(Containment containment)
{
    private const int Reach = 3;
    private const float OtherSentence = 0.5f;

    // So many comparisons of places are one step.
    private const int StepsAtOnce = 8;

    // So many neighbours are faster gone through than looked up.
    private const int FewNeighbours = 16;

    /// <summary>Fills the scene's groups, their candidates, traits and neighbours.</summary>
    public void Group(Document document)
    {
        var scene = document.Scene;
        CollectionsMarshal.SetCount(scene.GroupOfMention, document.Mentions.Count);
        document.Meter.Step(document.Mentions.Count);
        AddContained(scene);
        AddUncontained(scene);
        CountNamedParts(document);
        foreach (var group in scene.Groups)
        {
            document.Meter.Step(group.Mentions.Count);
            AddScores(document, group);
            group.Traits = MentionTraits.Of(document, group);
            group.Weight = 1 + MathF.Log(group.Mentions.Count);
        }

        AddNeighbours(document);
    }

    private static void AddContained(ResolutionScene scene)
    {
        Fill(scene.ContainerOfLookup, scene.Lookups.Count);
        Fill(scene.GroupOfLookup, scene.Lookups.Count);
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
        ref var index = ref CollectionsMarshal.AsSpan(scene.GroupOfLookup)[lookup];
        var exists = index >= 0;
        if (container >= 0)
        {
            index = ref CollectionsMarshal.GetValueRefOrAddDefault(scene.GroupOfNames, (lookup, container), out exists);
        }

        if (!exists)
        {
            index = scene.Groups.Count;
            var group = scene.AddGroup();
            group.Lookup = lookup;
            group.Container = container;
        }

        var joined = scene.Groups[index];
        joined.Mentions = scene.Mentions.Append(joined.Mentions, mention);
        return index;
    }

    private static void Fill(List<int> list, int count)
    {
        CollectionsMarshal.SetCount(list, count);
        CollectionsMarshal.AsSpan(list).Fill(-1);
    }

    private void CountNamedParts(Document document)
    {
        var scene = document.Scene;
        foreach (var group in scene.Groups)
        {
            if (group.Container < 0)
            {
                continue;
            }

            var parts = scene.PlacesOf(scene.Lookups[group.Lookup]);
            foreach (ref var container in scene.PlacesAndNoneOf(scene.Lookups[group.Container]))
            {
                document.Meter.Step(1 + (parts.Length / StepsAtOnce));
                container.NamedParts += containment.ContainsAny(container, parts) ? 1 : -1;
            }
        }
    }

    private void AddScores(Document document, ToponymGroup group)
    {
        var scene = document.Scene;
        group.FirstScore = scene.Scores.Count;
        var candidates = scene.CandidatesOf(group);
        group.CandidateCount = candidates.Length;
        Scratch.Grow(scene.Scores, candidates.Length).Clear();
        if (group.Container < 0)
        {
            return;
        }

        var containers = scene.PlacesOf(scene.Lookups[group.Container]);
        var scores = scene.ScoresOf(group);
        for (var i = 0; i < scores.Length; i++)
        {
            document.Meter.Step(1 + (containers.Length / StepsAtOnce));
            scores[i].IsInContainer = containment.AnyContains(containers, candidates[i]);
        }
    }

    private static void AddNeighbours(Document document)
    {
        var groups = document.Scene.GroupOfMention;
        for (var i = 0; i < groups.Count; i++)
        {
            document.Meter.Step();
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
                    Meet(document.Scene, groups[i], groups[j], weight);
                    Meet(document.Scene, groups[j], groups[i], weight);
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

    private static void Meet(ResolutionScene scene, int index, int other, float weight)
    {
        var group = scene.Groups[index];
        if (LinkOf(scene, group, other) is >= 0 and var link)
        {
            ref var neighbour = ref scene.Neighbours[link];
            neighbour = neighbour with { Weight = neighbour.Weight + weight };
            return;
        }

        group.Neighbours = scene.Neighbours.Append(group.Neighbours, new Neighbour(other, weight));
        if (group.Neighbours.Count > FewNeighbours)
        {
            scene.NeighbourOf.Add((index, other), group.Neighbours.Last);
        }
    }

    private static int LinkOf(ResolutionScene scene, ToponymGroup group, int other)
    {
        var looked = 0;
        foreach (var link in scene.Neighbours.LinksOf(group.Neighbours))
        {
            if (scene.Neighbours[link].Group == other)
            {
                return link;
            }

            if (++looked == FewNeighbours)
            {
                return scene.NeighbourOf.GetValueOrDefault((group.Index, other), -1);
            }
        }

        return -1;
    }
}
