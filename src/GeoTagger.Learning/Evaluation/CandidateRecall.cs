using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Ranker;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Evaluation;

/// <summary>Counts for how many gold toponyms the right place is among the candidates: what the resolver cannot do better than.</summary>
public sealed class CandidateRecall(Gazetteer gazetteer)
{
    private readonly ToponymResolver _resolver = new(gazetteer, new PlaceKinds(gazetteer));
    private readonly Document _document = new();
    private readonly Dictionary<string, int> _misses = new(StringComparer.Ordinal);
    private long _candidates;

    /// <summary>Gold toponyms with coordinates whose span is one of tokens.</summary>
    public int Total { get; private set; }

    /// <summary>Those whose right place is among the candidates.</summary>
    public int Found { get; private set; }

    /// <summary>Highest number of candidates.</summary>
    public int Most { get; private set; }

    /// <summary>Mean number of candidates.</summary>
    public double Mean => Total == 0 ? 0 : (double)_candidates / Total;

    /// <summary>The names whose right place is no candidate, the most frequent first.</summary>
    public IEnumerable<(string Text, int Count)> Misses =>
        _misses.OrderByDescending(miss => miss.Value).ThenBy(miss => miss.Key, StringComparer.Ordinal).Select(miss => (miss.Key, miss.Value));

    /// <summary>Counts the toponyms of a document, given their spans.</summary>
    public void Add(ToponymDocument gold)
    {
        new RecognizedDocument(gold, []).CopyTo(_document, TaggingOptions.Default);
        GoldMentions.Replace(_document, gold, gazetteer);
        _resolver.Prepare(_document);
        for (var i = 0; i < _document.Mentions.Count; i++)
        {
            var (offset, end) = GoldMentions.SpanOf(_document, _document.Mentions[i]);
            var toponym = gold.Toponyms.First(toponym => toponym.Offset == offset && toponym.End == end);
            if (toponym.Point is not null)
            {
                Count(gold.TextOf(toponym), toponym, _document.Scene.CandidatesOf(_document.Scene.Groups[_document.Scene.GroupOfMention[i]])[..^1]);
            }
        }
    }

    private void Count(string text, GoldToponym toponym, ReadOnlySpan<SceneCandidate> candidates)
    {
        Total++;
        _candidates += candidates.Length;
        Most = Math.Max(Most, candidates.Length);
        foreach (ref readonly var candidate in candidates)
        {
            if (toponym.IsRight(gazetteer.IdOf(candidate.Place), gazetteer[candidate.Place].Point))
            {
                Found++;
                return;
            }
        }

        _misses[text] = _misses.GetValueOrDefault(text) + 1;
    }
}
