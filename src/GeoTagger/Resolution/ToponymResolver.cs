using System.Runtime.InteropServices;
using GeoTagger.Gazetteers;
using GeoTagger.Resolution.Features;
using GeoTagger.Resolution.Reasons;

namespace GeoTagger.Resolution;

/// <summary>
/// Reads the toponym mentions and gives each its most probable place, or none. All mentions of the document are decided together:
/// every pass scores each candidate against what the pass before made of the others (iterated best response).
/// </summary>
internal sealed class ToponymResolver
{
    private const float LeastPossible = 0.0003f;

    // The trees were trained on whole articles. One or two names give little context: then the
    // best known places are meant unless the words beside them say otherwise, as the rules have it.
    private const int LeastNames = 3;

    // Candidates that are scored together: many, for the scorer's sake, yet few enough for their rows to stay in the cache.
    private const int BatchSize = 256;

    private readonly CandidateFinder _finder;
    private readonly ContainerPhrases _phrases;
    private readonly ToponymGrouper _grouper;
    private readonly ReasonFinder _reasons;
    private readonly ICandidateScorer[] _passes;
    private readonly int _passesWithoutContext;
    private readonly IsotonicCurve _calibration;

    /// <summary>Makes a resolver that needs no training.</summary>
    public ToponymResolver(Gazetteer gazetteer, PlaceKinds kinds)
        : this(gazetteer, kinds, [new PriorScorer(), new RuleScorer(), new RuleScorer()], IsotonicCurve.Identity)
    {
    }

    /// <summary>Makes a resolver of a trained model; its first guess is made by the rules.</summary>
    public ToponymResolver(Gazetteer gazetteer, PlaceKinds kinds, ResolverModel model)
        : this(gazetteer, kinds, [new PriorScorer(), new RuleScorer(), .. model.Passes], model.Calibration)
    {
    }

    private ToponymResolver(Gazetteer gazetteer, PlaceKinds kinds, ICandidateScorer[] passes, IsotonicCurve calibration)
    {
        _finder = new CandidateFinder(gazetteer, kinds);
        var containment = new Containment(gazetteer.CountryPlaces);
        _phrases = new ContainerPhrases(containment);
        _grouper = new ToponymGrouper(containment);
        _reasons = new ReasonFinder(gazetteer);
        _passes = passes;
        _passesWithoutContext = passes.Count(static scorer => scorer is not TreeEnsemble);
        _calibration = calibration;
    }

    /// <summary>Resolves the toponyms of a document.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the answer any more.</exception>
    public void Resolve(Document document)
    {
        Prepare(document);
        Decide(document);
    }

    /// <summary>Finds the candidates and makes all passes, without a decision.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the answer any more.</exception>
    public void Prepare(Document document)
    {
        _finder.Find(document);
        _phrases.Find(document);
        _grouper.Group(document);
        document.Scene.Admin1Support.Gather(document, static candidate => candidate.Kind == PlaceKind.Province ? candidate.Place : candidate.Admin1);
        document.Scene.Admin2Support.Gather(document, static candidate => candidate.Kind == PlaceKind.District ? candidate.Place : candidate.Admin2);
        document.Scene.Spelling = SpellingCue.Read(document.Tokens, document.Meter);
        var passes = HasContext(document.Scene) ? _passes.Length : _passesWithoutContext;
        for (var pass = 0; pass < passes; pass++)
        {
            var scorer = _passes[pass];
            Pass(document, scorer, explain: document.Options.Explain && pass == passes - 1);
            if (scorer is RuleScorer)
            {
                GiveUp(document.Scene);
            }
        }
    }

    private static bool HasContext(ResolutionScene scene) => scene.Groups.Count >= LeastNames;

    // Eighty places are named San Antonio: the trees need not look at those that the rules think impossible.
    private static void GiveUp(ResolutionScene scene)
    {
        foreach (var group in scene.Groups)
        {
            foreach (ref var score in scene.ScoresOf(group)[..^1])
            {
                score.IsGivenUp = score.Probability < LeastPossible;
            }
        }
    }

    /// <summary>Scores all candidates once, each against what the last pass made of the others.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scorer">What scores them.</param>
    /// <param name="explain">Whether to say why: only what the last pass says counts.</param>
    public void Pass(Document document, ICandidateScorer scorer, bool explain = false)
    {
        var scene = document.Scene;
        if (scorer.Reads.LooksAround)
        {
            scene.Evidence.Gather(scene, document.Meter);
        }

        var named = explain ? _reasons.Read(document) : null;
        var groups = CollectionsMarshal.AsSpan(scene.Groups);
        while (!groups.IsEmpty)
        {
            var batch = FirstBatch(groups);
            PassBatch(document, batch, scorer, named);
            groups = groups[batch.Length..];
        }

        // Only when all are scored: the order of the groups must not matter.
        foreach (var group in scene.Groups)
        {
            document.Meter.Step(group.CandidateCount);
            Softmax(scene.ScoresOf(group));
        }
    }

    /// <summary>As many groups as <see cref="BatchSize"/> allows, one at least.</summary>
    private static ReadOnlySpan<ToponymGroup> FirstBatch(ReadOnlySpan<ToponymGroup> groups)
    {
        var count = 1;
        for (var size = groups[0].CandidateCount; count < groups.Length && size + groups[count].CandidateCount <= BatchSize; count++)
        {
            size += groups[count].CandidateCount;
        }

        return groups[..count];
    }

    private void PassBatch(Document document, ReadOnlySpan<ToponymGroup> groups, ICandidateScorer scorer, NamedPlaces? named)
    {
        var scene = document.Scene;
        var rows = scene.RowsFor(groups[^1].FirstScore + groups[^1].CandidateCount - groups[0].FirstScore);
        var rest = rows;
        foreach (var group in groups)
        {
            Fill(document, group, scorer.Reads, FeatureTable.TakeRows(ref rest, group));
        }

        Score(scene, groups, rows, scorer);
        if (named is null)
        {
            return;
        }

        // While the rows are at hand.
        foreach (var group in groups)
        {
            group.Reasons = _reasons.Find(document, named, group, FeatureTable.TakeRows(ref rows, group), scorer);
        }
    }

    private static void Fill(Document document, ToponymGroup group, RowPart wanted, Span<float> rows)
    {
        if (!wanted.LooksAround)
        {
            FeatureTable.Fill(document, group, wanted, rows);
            return;
        }

        var scene = document.Scene;
        document.Meter.Step(group.CandidateCount);
        scene.Evidence.TakeOut(scene, group);
        FeatureTable.Fill(document, group, wanted, rows);
        scene.Evidence.PutBack(scene);
    }

    private static void Score(ResolutionScene scene, ReadOnlySpan<ToponymGroup> groups, ReadOnlySpan<float> rows, ICandidateScorer scorer)
    {
        var first = groups[0].FirstScore;
        var all = CollectionsMarshal.AsSpan(scene.Scores).Slice(first, rows.Length / FeatureTable.Columns.Length);
        Span<int> indices = stackalloc int[all.Length], starts = stackalloc int[all.Length];
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            all[i].Score = float.NegativeInfinity;
            if (!all[i].IsGivenUp)
            {
                indices[count] = i;
                starts[count++] = i * FeatureTable.Columns.Length;
            }
        }

        Span<float> scores = stackalloc float[count];
        scorer.Score(rows, starts[..count], scores);
        for (var i = 0; i < count; i++)
        {
            all[indices[i]].Score = scores[i];
        }

        foreach (var group in groups)
        {
            AddHints(scene.CandidatesOf(group), scene.ScoresOf(group));
        }
    }

    private static void AddHints(ReadOnlySpan<SceneCandidate> candidates, Span<CandidateScore> scores)
    {
        for (var i = 0; i < candidates.Length; i++)
        {
            scores[i].Score += candidates[i].Hint;
        }
    }

    private static void Softmax(Span<CandidateScore> candidates)
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

    private void Decide(Document document)
    {
        var scene = document.Scene;

        // The curve was found for the trees.
        var calibration = HasContext(scene) ? _calibration : IsotonicCurve.Identity;
        foreach (var group in scene.Groups)
        {
            document.Meter.Step(group.CandidateCount + group.Mentions.Count);
            Decide(document, group, calibration);
        }
    }

    private static void Decide(Document document, ToponymGroup group, IsotonicCurve calibration)
    {
        var scores = document.Scene.ScoresOf(group);
        Span<(int Index, float Probability)> ranked = stackalloc (int, float)[scores.Length - 1];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i] = (i, scores[i].Probability);
        }

        ranked.Sort(static (left, right) => right.Probability.CompareTo(left.Probability));
        var listed = List(document.Scene.CandidatesOf(group), ranked[..Math.Min(document.Options.Alternatives + 1, ranked.Length)], calibration);
        var isPlace = ranked.Length > 0 && ranked[0].Probability >= scores[^1].Probability;
        var mentions = document.Scene.Mentions;
        foreach (var link in mentions.LinksOf(group.Mentions))
        {
            var mention = document.Mentions[mentions[link]];
            mention.Candidates = listed;
            mention.Resolution = isPlace ? listed[0] : null;
            mention.Reasons = isPlace ? group.Reasons : [];
        }
    }

    private static Candidate[] List(ReadOnlySpan<SceneCandidate> candidates, ReadOnlySpan<(int Index, float Probability)> ranked, IsotonicCurve calibration)
    {
        var listed = new Candidate[ranked.Length];
        for (var i = 0; i < listed.Length; i++)
        {
            ref readonly var candidate = ref candidates[ranked[i].Index];
            listed[i] = new Candidate(candidate.Place, candidate.Match, calibration[ranked[i].Probability]);
        }

        return listed;
    }
}
