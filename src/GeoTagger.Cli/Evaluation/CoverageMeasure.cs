using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Evaluation;

/// <summary>Counts for how many gold toponyms the gazetteer has a record under that name, at that place.</summary>
/// <param name="gazetteer">The gazetteer.</param>
internal sealed class CoverageMeasure(Gazetteer gazetteer)
{
    private readonly TokenizedText _scratch = new();
    private readonly Dictionary<string, (int Nameless, int Elsewhere)> _misses = new(StringComparer.Ordinal);

    /// <summary>How many toponyms were counted.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them have a record.</summary>
    public int Covered { get; private set; }

    /// <summary>Toponyms without a record, the most frequent first: how often the name is unknown, and how often known elsewhere only.</summary>
    public IEnumerable<(string Text, int Nameless, int Elsewhere)> Misses => _misses
        .OrderByDescending(miss => miss.Value.Nameless + miss.Value.Elsewhere).ThenBy(miss => miss.Key, StringComparer.Ordinal)
        .Select(miss => (miss.Key, miss.Value.Nameless, miss.Value.Elsewhere));

    /// <summary>Counts a toponym; one without coordinates is passed over.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="toponym">What the corpus says of it.</param>
    public void Add(string text, GoldToponym toponym)
    {
        if (toponym.Point is null)
        {
            return;
        }

        Total++;
        bool known = false;
        foreach (ulong key in (ReadOnlySpan<ulong>)[NameKey.Of(text, _scratch), SpellingKey.Of(text, _scratch)])
        {
            if (key == 0 || !gazetteer.TryFindName(key, out NameEntry entry, out _))
            {
                continue;
            }

            known = true;
            PostingList postings = gazetteer.Postings(entry);
            for (int i = 0; i < postings.Count; i++)
            {
                int place = postings[i].Place;
                if (toponym.IsRight(gazetteer.IdOf(place), gazetteer[place].Point))
                {
                    Covered++;
                    return;
                }
            }
        }

        var miss = _misses.GetValueOrDefault(text);
        _misses[text] = known ? (miss.Nameless, miss.Elsewhere + 1) : (miss.Nameless + 1, miss.Elsewhere);
    }
}
