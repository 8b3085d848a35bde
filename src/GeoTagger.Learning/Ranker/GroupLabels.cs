using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>Says how right each candidate of a group is.</summary>
internal static class GroupLabels
{
    /// <summary>A label for each candidate, exactly one of them right; null when the gold does not tell.</summary>
    public static CandidateLabel[]? Of(Gazetteer gazetteer, Document document, ToponymGroup group, ToponymDocument gold)
    {
        var toponym = GoldOf(document, group, gold, out var isFalseAlarm);
        if (toponym is null && !isFalseAlarm)
        {
            return null;
        }

        var candidates = document.Scene.CandidatesOf(group);
        var labels = new CandidateLabel[candidates.Length];
        var best = candidates.Length - 1;
        var bestKm = double.MaxValue;
        for (var i = 0; toponym is not null && i < candidates.Length - 1; i++)
        {
            ref readonly var record = ref gazetteer[candidates[i].Place];
            var point = new GeoPoint(record.Latitude, record.Longitude);
            var id = gazetteer.IdOf(candidates[i].Place);
            if (toponym.IsRight(id, point))
            {
                labels[i] = CandidateLabel.Near;
                var km = id == $"geonames:{toponym.GeoNamesId}" ? -1 : toponym.Point!.Value.DistanceKm(point);
                (best, bestKm) = km < bestKm ? (i, km) : (best, bestKm);
            }
        }

        if (toponym is not null && best == candidates.Length - 1 && HasWidePlace(candidates))
        {
            return null;
        }

        labels[best] = CandidateLabel.Right;
        return labels;
    }

    // Whoever puts a point on the Rhine or the Sahara chooses one of many: another point does not tell that something else is meant.
    private static bool HasWidePlace(ReadOnlySpan<SceneCandidate> candidates)
    {
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.Kind is PlaceKind.Water or PlaceKind.Terrain or PlaceKind.Region or PlaceKind.Continent)
            {
                return true;
            }
        }

        return false;
    }

    // The gold of the first mention that has one with coordinates; mentions that touch no gold are false alarms.
    private static GoldToponym? GoldOf(Document document, ToponymGroup group, ToponymDocument gold, out bool isFalseAlarm)
    {
        isFalseAlarm = true;
        var mentions = document.Scene.Mentions;
        foreach (var link in mentions.LinksOf(group.Mentions))
        {
            var mention = document.Mentions[mentions[link]];
            var (start, end) = GoldMentions.SpanOf(document, mention);
            foreach (var toponym in gold.Toponyms)
            {
                if (toponym.Offset < end && toponym.End > start)
                {
                    isFalseAlarm = false;
                    if (toponym.Offset == start && toponym.End == end && toponym.Point is not null)
                    {
                        return toponym;
                    }
                }
            }
        }

        return null;
    }
}
