using GeoTagger.Gazetteers;
using GeoTagger.Matching;

namespace GeoTagger.Recognition;

/// <summary>
/// Reads the gazetteer matches and keeps those that the text uses as place names, by rules: used for text that no trained tagger
/// knows, such as Arabic or Cyrillic script.
/// </summary>
/// <param name="gazetteer">The gazetteer that the matches come from.</param>
/// <param name="besideTagger">Whether a tagger reads the script that it was trained on, and the rules the others only.</param>
public sealed class PlaceNameRecognizer(Gazetteer gazetteer, bool besideTagger)
{
    private const double MinConfidence = 0.5;

    /// <summary>Adds place names to the toponyms of a document, which then are in text order and without overlap.</summary>
    public void Recognize(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var toponyms = document.Toponyms;
        var before = toponyms.Count;
        AddByRules(document, toponyms);
        if (toponyms.Count > before)
        {
            Order(toponyms);
        }
    }

    // A name in two scripts may be found by both, and then is one: the longer of what begins together.
    private static void Order(List<ToponymMention> toponyms)
    {
        toponyms.Sort(static (left, right) => (left.FirstToken, right.TokenCount).CompareTo((right.FirstToken, left.TokenCount)));
        var end = 0;
        toponyms.RemoveAll(toponym =>
        {
            var isTaken = toponym.FirstToken < end;
            end = isTaken ? end : toponym.FirstToken + toponym.TokenCount;
            return isTaken;
        });
    }

    private void AddByRules(Document document, List<ToponymMention> toponyms)
    {
        var previousEnd = -1;
        var sentences = new SentenceCursor(document.Tokens);
        foreach (var match in document.Matches)
        {
            document.Meter.Step();
            if (besideTagger && TrainedScript.Covers(document.Tokens.Slice(match.FirstToken, match.TokenCount)))
            {
                continue;
            }

            var postings = gazetteer.Postings(match.Entry);
            var best = postings[0];
            var evidence = new PlaceNameEvidence(
                document.Tokens, match, sentences.FirstWordBefore(match.FirstToken), gazetteer.Senses(match.Entry), best, gazetteer[best.Place].Prominence / 255.0);
            var confidence = evidence.Confidence(isAfterPlace: IsAfterComma(document, match, previousEnd));
            if (confidence < MinConfidence)
            {
                continue;
            }

            toponyms.Add(new ToponymMention(match.FirstToken, match.TokenCount, best.Match == MatchType.Demonym, confidence));
            previousEnd = match.FirstToken + match.TokenCount;
        }
    }

    private static bool IsAfterComma(Document document, GazetteerMatch match, int previousEnd) =>
        previousEnd >= 0 && match.FirstToken - previousEnd == 1 && document.Tokens.Slice(previousEnd) is ",";
}
