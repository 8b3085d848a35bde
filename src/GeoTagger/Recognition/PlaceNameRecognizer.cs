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

    /// <summary>Appends the place names of a document to <paramref name="toponyms"/>, in text order.</summary>
    public void Recognize(Document document, IList<ToponymMention> toponyms)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(toponyms);
        var previousEnd = -1;
        foreach (var match in document.Matches)
        {
            if (besideTagger && TrainedScript.Covers(document.Tokens.Slice(match.FirstToken, match.TokenCount)))
            {
                continue;
            }

            var postings = gazetteer.Postings(match.Entry);
            var best = postings[0];
            var evidence = new PlaceNameEvidence(document, match, gazetteer.Senses(match.Entry), best, gazetteer[best.Place].Prominence / 255.0);
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
