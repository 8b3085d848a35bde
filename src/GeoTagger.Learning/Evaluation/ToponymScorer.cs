using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Evaluation;

/// <summary>Compares predicted place names with the gold, document by document, and sums the figures up.</summary>
/// <remarks>A gold toponym without coordinates counts for recognition only; a place predicted for it is neither right nor wrong.</remarks>
public sealed class ToponymScorer
{
    private const double AntipodesKm = 20_039;

    private readonly List<ResolvedToponym> _resolved = [];
    private readonly List<ScoredPlace> _places = [];
    private readonly List<double> _errors = [];
    private int _gold, _goldWithPoint, _predicted, _predictedWithPlace, _strict, _overlap, _matchedWithPoint;
    private int _right, _rightOverlap, _ignored, _ignoredOverlap;

    /// <summary>Every strict match whose gold has coordinates, for tables of errors and for calibration.</summary>
    public IReadOnlyList<ResolvedToponym> Resolved => _resolved;

    /// <summary>Every predicted place but those on a gold without coordinates, to measure confidences by.</summary>
    public IReadOnlyList<ScoredPlace> Places => _places;

    /// <summary>Adds a document.</summary>
    public void Add(ToponymDocument document, IReadOnlyList<PredictedToponym> predicted)
    {
        var bySpan = new Dictionary<(int Offset, int Length), PredictedToponym>();
        foreach (var toponym in predicted)
        {
            bySpan[(toponym.Offset, toponym.Length)] = toponym;
        }

        _gold += document.Toponyms.Count;
        _goldWithPoint += document.Toponyms.Count(gold => gold.Point is not null);
        _predicted += bySpan.Count;
        _predictedWithPlace += bySpan.Values.Count(toponym => toponym.Place is not null);
        foreach (var gold in document.Toponyms)
        {
            if (bySpan.TryGetValue((gold.Offset, gold.Length), out var match))
            {
                AddStrict(document, gold, match);
            }
        }

        var paired = new HashSet<PredictedToponym>();
        foreach (var (gold, match) in PairOverlapping(document.Toponyms, bySpan.Values))
        {
            paired.Add(match);
            if (gold.Point is not null && match.Place is not null)
            {
                _places.Add(new ScoredPlace(match, IsRight(gold, match)));
            }

            _overlap++;
            _rightOverlap += IsRight(gold, match) ? 1 : 0;
            _ignoredOverlap += gold.Point is null && match.Place is not null ? 1 : 0;
        }

        _places.AddRange(bySpan.Values.Where(toponym => toponym.Place is not null && !paired.Contains(toponym)).Select(toponym => new ScoredPlace(toponym, false)));
    }

    /// <summary>The figures so far.</summary>
    public ToponymScore Score()
    {
        _errors.Sort();
        return new ToponymScore
        {
            RecognitionStrict = new SpanCounts(_strict, _predicted, _gold),
            RecognitionOverlap = new SpanCounts(_overlap, _predicted, _gold),
            EndToEndStrict = new SpanCounts(_right, _predictedWithPlace - _ignored, _goldWithPoint),
            EndToEndOverlap = new SpanCounts(_rightOverlap, _predictedWithPlace - _ignoredOverlap, _goldWithPoint),
            AccuracyAt161Km = (double)_right / Math.Max(1, _matchedWithPoint),
            Resolved = (double)_errors.Count / Math.Max(1, _matchedWithPoint),
            MeanKm = _errors.Count == 0 ? 0 : _errors.Average(),
            MedianKm = Median(_errors),
            AreaUnderLogError = _errors.Count == 0 ? 0 : _errors.Average(error => Math.Log(1 + error) / Math.Log(1 + AntipodesKm)),
        };
    }

    private void AddStrict(ToponymDocument document, GoldToponym gold, PredictedToponym match)
    {
        _strict++;
        if (gold.Point is not { } point)
        {
            _ignored += match.Place is null ? 0 : 1;
            return;
        }

        _matchedWithPoint++;
        double? error = match.Place is { } place ? point.DistanceKm(new GeoPoint(place.Latitude, place.Longitude)) : null;
        var isRight = IsRight(gold, match);
        _right += isRight ? 1 : 0;
        _resolved.Add(new ResolvedToponym(document, gold, match, error, isRight));
        if (error is { } km)
        {
            _errors.Add(km);
        }
    }

    private static bool IsRight(GoldToponym gold, PredictedToponym match) =>
        match.Place is { } place && gold.IsRight(place.Id, new GeoPoint(place.Latitude, place.Longitude));

    private static IEnumerable<(GoldToponym Gold, PredictedToponym Match)> PairOverlapping(
        IReadOnlyList<GoldToponym> golds, IReadOnlyCollection<PredictedToponym> predicted)
    {
        var used = new HashSet<PredictedToponym>();
        foreach (var gold in golds)
        {
            PredictedToponym? best = null;
            var bestShare = 0;
            foreach (var candidate in predicted)
            {
                var share = Math.Min(candidate.End, gold.End) - Math.Max(candidate.Offset, gold.Offset);
                if (share > bestShare && !used.Contains(candidate))
                {
                    (best, bestShare) = (candidate, share);
                }
            }

            if (best is not null)
            {
                used.Add(best);
                yield return (gold, best);
            }
        }
    }

    private static double Median(List<double> sorted) => sorted.Count == 0
        ? 0
        : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
