using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Evaluation;

/// <summary>Counts the misses and false alarms of a tagger by type and wording.</summary>
public sealed class TaggerErrors
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The errors, the most frequent first: "-" a miss and what was found instead, "+" a false alarm where the gold has nothing.</summary>
    public IEnumerable<(string Error, int Count)> MostFrequent => _counts
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    /// <summary>Adds a document.</summary>
    public void Add(string text, IReadOnlyCollection<CorpusSpan> gold, IReadOnlyCollection<CorpusSpan> predicted)
    {
        foreach (var miss in gold.Except(predicted))
        {
            var instead = string.Join(", ", predicted.Where(span => Overlap(span, miss)).Select(span => Describe(text, span)));
            Count($"- {Describe(text, miss)}" + (instead.Length > 0 ? $" (found {instead})" : ""));
        }

        foreach (var alarm in predicted.Where(span => !gold.Any(other => Overlap(span, other))))
        {
            Count($"+ {Describe(text, alarm)}");
        }
    }

    private static bool Overlap(CorpusSpan left, CorpusSpan right) => left.Offset < right.End && right.Offset < left.End;

    private static string Describe(string text, CorpusSpan span) => $"{span.Type} \"{text.Substring(span.Offset, span.Length)}\"";

    private void Count(string error) => _counts[error] = _counts.GetValueOrDefault(error) + 1;
}
