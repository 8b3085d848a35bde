using GeoTagger.Gazetteers;

namespace GeoTagger.Learning.Evaluation;

/// <summary>All figures of a geoparser on a corpus, and the tables that show where it errs.</summary>
public sealed class ToponymEvaluation
{
    private readonly ToponymScorer _scorer = new();
    private readonly GoldPlaces _goldPlaces;
    private readonly CalibrationError _calibration = new();
    private readonly List<EvaluatedDocument> _documents;

    /// <summary>Measures predictions.</summary>
    /// <param name="gazetteer">The gazetteer that the predictions come from.</param>
    /// <param name="documents">The documents with what was predicted.</param>
    public ToponymEvaluation(Gazetteer gazetteer, IEnumerable<EvaluatedDocument> documents)
    {
        _goldPlaces = new GoldPlaces(gazetteer);
        _documents = [.. documents];
        foreach (var document in _documents)
        {
            _scorer.Add(document.Gold, document.Predicted);
        }

        foreach (var place in _scorer.Places)
        {
            _calibration.Add(place.Toponym.Confidence, place.IsRight);
        }

        Score = _scorer.Score();
    }

    /// <summary>Number of documents.</summary>
    public int Documents => _documents.Count;

    /// <summary>The figures by span and place.</summary>
    public ToponymScore Score { get; }

    /// <summary>Expected calibration error of the places' confidences, false alarms counting as wrong, 0 to 1.</summary>
    public double PlaceCalibrationError => _calibration.Value;

    /// <summary>Of the strict matches that have a place the share in the right country, 0 to 1.</summary>
    public double CountryAccuracy => ShareAgreeing(static place => place.CountryCode);

    /// <summary>Of the strict matches that have a place the share in the right first-order unit, 0 to 1; gold places without one do not count.</summary>
    public double Admin1Accuracy => ShareAgreeing(static place => place.FeatureCode == "ADM1" ? place.Name : place.Admin1);

    /// <summary>Every strict match whose gold has coordinates.</summary>
    public IReadOnlyList<ResolvedToponym> Resolved => _scorer.Resolved;

    /// <summary>Strict matches by the feature class of the gold place, most errors first.</summary>
    public IReadOnlyList<Tally> ByFeatureClass => Tallies(match => _goldPlaces[match.Gold]?.FeatureClass ?? "?");

    /// <summary>Strict matches by the country of the gold place, most errors first.</summary>
    public IReadOnlyList<Tally> ByCountry => Tallies(match => _goldPlaces[match.Gold]?.CountryCode ?? "?");

    /// <summary>Strict matches by document, most errors first.</summary>
    public IReadOnlyList<Tally> ByDocument => Tallies(match => match.Document.Id);

    /// <summary>Strict matches by what is written, most errors first.</summary>
    public IReadOnlyList<Tally> ByName => Tallies(match => match.Document.TextOf(match.Gold));

    private double ShareAgreeing(Func<Place, string?> unit)
    {
        var pairs = _scorer.Resolved
            .Where(match => match.Predicted.Place is not null)
            .Select(match => (Gold: _goldPlaces[match.Gold] is { } gold ? unit(gold) : null, Predicted: unit(match.Predicted.Place!)))
            .Where(pair => pair.Gold is not null)
            .ToList();
        return pairs.Count == 0 ? 0 : (double)pairs.Count(pair => pair.Gold == pair.Predicted) / pairs.Count;
    }

    private List<Tally> Tallies(Func<ResolvedToponym, string> key) =>
    [
        .. _scorer.Resolved
            .GroupBy(key)
            .Select(group => new Tally(group.Key, group.Count(match => match.IsRight), group.Count()))
            .OrderByDescending(tally => tally.Wrong).ThenBy(tally => tally.Key, StringComparer.Ordinal),
    ];
}
