using GeoTagger.Gazetteers;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution.Reasons;

/// <summary>
/// Says in words why a group was given its place. Each kind of evidence is taken out of the place's row in turn and the row scored again:
/// what the score loses is what that evidence was worth (ablation; occlusion in Zeiler and Fergus 2014). Nothing is said that the scorer did not use.
/// </summary>
internal sealed class ReasonFinder(Gazetteer gazetteer)
{
    private const int Most = 3;

    // Log-odds: a third more likely.
    private const float LeastWorth = 0.3f;

    private readonly ReasonWords _words = new(gazetteer);

    /// <summary>What the last pass took all groups for, to find reasons by.</summary>
    public NamedPlaces Read(Document document) => new NamedPlaces(gazetteer).Gather(document);

    /// <summary>The reasons for the best place of a group, weightiest first; none where there is no place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="named">What the pass before took all groups for.</param>
    /// <param name="group">The group, its candidates scored.</param>
    /// <param name="rows">The rows by which they were scored.</param>
    /// <param name="scorer">What scored them.</param>
    public List<string> Find(Document document, NamedPlaces named, ToponymGroup group, ReadOnlySpan<float> rows, ICandidateScorer scorer)
    {
        document.Meter.Step(Evidence.All.Length);
        var candidates = document.Scene.CandidatesOf(group);
        if (candidates.Length == 1)
        {
            return [];
        }

        var (best, rival) = BestTwo(document.Scene.ScoresOf(group));

        var width = FeatureTable.Columns.Length;
        var scores = ScoresWithout(rows.Slice(best * width, width), rows.Slice(rival * width, width), scorer);
        var weighed = new List<(float Worth, string Words)>();
        for (var i = 0; i < Evidence.All.Length; i++)
        {
            Weigh(Evidence.All[i].Kind, scores[^1] - scores[i]);
        }

        Weigh(EvidenceKind.Hints, candidates[best].Hint);
        return weighed.Count == 0
            ? [_words.ByItself(document, named, group, candidates[best])]
            : [.. weighed.OrderByDescending(reason => reason.Worth).Take(Most).Select(reason => reason.Words)];

        void Weigh(EvidenceKind kind, float worth)
        {
            if (worth >= LeastWorth && _words.Of(kind, document, named, group, document.Scene.CandidatesOf(group)[best]) is { } words)
            {
                weighed.Add((worth, words));
            }
        }
    }

    /// <summary>The score of a row without each kind of evidence, and last as it is.</summary>
    private static float[] ScoresWithout(ReadOnlySpan<float> row, ReadOnlySpan<float> rival, ICandidateScorer scorer)
    {
        var count = Evidence.All.Length + 1;
        var rows = new float[count * row.Length];
        var starts = new int[count];
        for (var i = 0; i < count; i++)
        {
            starts[i] = i * row.Length;
            var without = rows.AsSpan(starts[i], row.Length);
            row.CopyTo(without);
            if (i < Evidence.All.Length)
            {
                Evidence.All[i].Remove(without, rival);
            }
        }

        var scores = new float[count];
        scorer.Score(rows, starts, scores);
        return scores;
    }

    // The last candidate stands for none of them: it is a rival, never the best.
    private static (int Best, int Rival) BestTwo(ReadOnlySpan<CandidateScore> scores)
    {
        int best = 0, rival = scores.Length - 1;
        for (var i = 1; i < scores.Length - 1; i++)
        {
            if (scores[i].Score > scores[best].Score)
            {
                best = i;
            }
        }

        for (var i = 0; i < scores.Length - 1; i++)
        {
            if (i != best && scores[i].Score > scores[rival].Score)
            {
                rival = i;
            }
        }

        return (best, rival);
    }
}
