using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Evaluation;

/// <summary>Counts strictly: a span is right when its first unit, its length and its type are those of the gold.</summary>
public sealed class SpanScorer
{
    private readonly SortedDictionary<string, SpanCounts> _byType = new(StringComparer.Ordinal);
    private readonly HashSet<CorpusSpan> _gold = [];
    private readonly HashSet<CorpusSpan> _predicted = [];

    /// <summary>The counts of each type.</summary>
    public IReadOnlyDictionary<string, SpanCounts> ByType => _byType;

    /// <summary>The counts of all types together.</summary>
    public SpanCounts Micro => _byType.Values.Aggregate(default(SpanCounts), SpanCounts.Add);

    /// <summary>Adds a document; a span that is listed twice counts once.</summary>
    public void Add(IEnumerable<CorpusSpan> gold, IEnumerable<CorpusSpan> predicted)
    {
        _gold.Clear();
        _gold.UnionWith(gold);
        _predicted.Clear();
        _predicted.UnionWith(predicted);
        foreach (var span in _gold)
        {
            Count(span.Type, new SpanCounts(0, 0, 1));
        }

        foreach (var span in _predicted)
        {
            Count(span.Type, new SpanCounts(_gold.Contains(span) ? 1 : 0, 1, 0));
        }
    }

    private void Count(string type, SpanCounts counts) => _byType[type] = _byType.GetValueOrDefault(type) + counts;
}
