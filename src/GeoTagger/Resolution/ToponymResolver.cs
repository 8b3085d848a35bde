using GeoTagger.Gazetteers;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>
/// Reads the toponym mentions and gives each its most probable place, or none. All mentions of the document are decided together:
/// every pass scores each candidate against what the pass before made of the others (iterated best response).
/// </summary>
internal sealed class ToponymResolver
{
    private readonly CandidateFinder _finder;
    private readonly ContainerPhrases _phrases;
    private readonly Containment _containment;
    private readonly HintPrior _hints;
    private readonly ICandidateScorer[] _passes;

    /// <summary>Makes a resolver over a gazetteer that scores with one scorer a pass.</summary>
    public ToponymResolver(Gazetteer gazetteer, PlaceKinds kinds, params ICandidateScorer[] passes)
    {
        _finder = new CandidateFinder(gazetteer, kinds);
        _containment = new Containment(gazetteer.CountryPlaces);
        _phrases = new ContainerPhrases(_containment);
        _hints = new HintPrior(gazetteer);
        _passes = passes;
    }

    /// <summary>Resolves the toponyms of a document.</summary>
    public void Resolve(Document document, CancellationToken cancellationToken)
    {
        _finder.Find(document);
        _phrases.Find(document);
        ToponymGrouper.Group(document);
        foreach (var scorer in _passes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Score(document, scorer);
        }

        Decide(document);
    }

    private void Score(Document document, ICandidateScorer scorer)
    {
        var scene = document.Scene;
        scene.Evidence.Gather(scene);
        foreach (var group in scene.Groups)
        {
            var rows = scene.RowsFor(group);
            scene.Evidence.TakeOut(scene, group);
            FeatureTable.Fill(document, _containment, group, rows);
            scene.Evidence.PutBack(scene);
            var width = FeatureTable.Columns.Length;
            var candidates = scene.CandidatesOf(group);
            for (var i = 0; i < candidates.Length; i++)
            {
                candidates[i].Score = scorer.Score(rows.Slice(i * width, width)) + _hints.LogOdds(document.Options.Hints, candidates[i]);
            }
        }

        // Only when all are scored: the order of the groups must not matter.
        foreach (var group in scene.Groups)
        {
            Softmax(scene.CandidatesOf(group));
        }
    }

    private static void Softmax(Span<SceneCandidate> candidates)
    {
        var best = float.MinValue;
        foreach (ref readonly var candidate in candidates)
        {
            best = MathF.Max(best, candidate.Score);
        }

        var sum = 0f;
        foreach (ref var candidate in candidates)
        {
            candidate.Probability = MathF.Exp(candidate.Score - best);
            sum += candidate.Probability;
        }

        foreach (ref var candidate in candidates)
        {
            candidate.Probability /= sum;
        }
    }

    private static void Decide(Document document)
    {
        var scene = document.Scene;
        foreach (var group in scene.Groups)
        {
            var candidates = scene.CandidatesOf(group);
            candidates.Sort(static (left, right) => right.Probability.CompareTo(left.Probability));
            var listed = List(candidates, document.Options.Alternatives + 1);
            foreach (var index in group.Mentions)
            {
                var mention = document.Mentions[index];
                mention.Candidates = listed;
                mention.Resolution = candidates[0].Place >= 0 ? listed[0] : null;
            }
        }
    }

    private static List<Candidate> List(ReadOnlySpan<SceneCandidate> candidates, int limit)
    {
        var listed = new List<Candidate>(Math.Min(limit, candidates.Length));
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.Place >= 0 && listed.Count < limit)
            {
                listed.Add(new Candidate(candidate.Place, candidate.Match, candidate.Probability));
            }
        }

        return listed;
    }
}
