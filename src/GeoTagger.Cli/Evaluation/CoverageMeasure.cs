using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Evaluation;

/// <summary>Counts for how many gold toponyms the gazetteer has a record under that name, at that place.</summary>
/// <param name="gazetteer">The gazetteer.</param>
internal sealed class CoverageMeasure(Gazetteer gazetteer)
{
    /// <summary>How far a record may lie from the gold point; 161 km is 100 miles, the customary bound (Leidner 2007; Gritta et al. 2018).</summary>
    public const double WithinKm = 161;

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

    /// <summary>Counts a toponym.</summary>
    public void Add(GoldToponym toponym)
    {
        Total++;
        bool known = false;
        foreach (ulong key in (ReadOnlySpan<ulong>)[NameKey.Of(toponym.Text, _scratch), SpellingKey.Of(toponym.Text, _scratch)])
        {
            if (key == 0 || !gazetteer.TryFindName(key, out NameEntry entry, out _))
            {
                continue;
            }

            known = true;
            PostingList postings = gazetteer.Postings(entry);
            for (int i = 0; i < postings.Count; i++)
            {
                Posting posting = postings[i];
                if (gazetteer[posting.Place].Point.DistanceKm(toponym.Point) <= WithinKm || gazetteer.IdOf(posting.Place) == toponym.GeoNamesId)
                {
                    Covered++;
                    return;
                }
            }
        }

        var miss = _misses.GetValueOrDefault(toponym.Text);
        _misses[toponym.Text] = known ? (miss.Nameless, miss.Elsewhere + 1) : (miss.Nameless + 1, miss.Elsewhere);
    }
}
