using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Learning.Tests.Evaluation;

public sealed class ToponymScorerTests
{
    private readonly ToponymScorer _scorer = new();

    [Fact]
    public void The_right_place_on_the_right_span_counts_everywhere()
    {
        ToponymScore score = Score([Gold(0, 5, 36.3, 43.1)], [Predicted(0, 5, "geonames:99072", 36.335, 43.119)]);

        Assert.Equal((1.0, 1.0, 1.0), (score.RecognitionStrict.F1, score.EndToEndStrict.F1, score.AccuracyAt161Km));
        Assert.InRange(score.MedianKm, 4, 5);
    }

    [Fact]
    public void A_place_further_than_161_km_is_recognised_but_wrong()
    {
        ToponymScore score = Score([Gold(0, 5, 36.3, 43.1)], [Predicted(0, 5, "geonames:98182", 33.34, 44.4)]);

        Assert.Equal((1.0, 0.0, 0.0), (score.RecognitionStrict.F1, score.EndToEndStrict.F1, score.AccuracyAt161Km));
    }

    [Fact]
    public void The_same_record_is_right_wherever_its_point_is()
    {
        ToponymScore score = Score([Gold(0, 6, 60, 100, 2017370)], [Predicted(0, 6, "geonames:2017370", 55.75, 37.6)]);

        Assert.Equal(1.0, score.EndToEndStrict.F1);
    }

    [Fact]
    public void A_gold_without_coordinates_is_for_recognition_only()
    {
        ToponymScore score = Score([new GoldToponym(0, 5, null, null)], [Predicted(0, 5, "geonames:1", 1, 1)]);

        Assert.Equal(1.0, score.RecognitionStrict.F1);
        Assert.Equal(new SpanCounts(0, 0, 0), score.EndToEndStrict);
    }

    [Fact]
    public void A_span_that_only_overlaps_counts_as_overlap()
    {
        ToponymScore score = Score([Gold(4, 6, 35.4, 44.4)], [Predicted(4, 15, "geonames:94787", 35.468, 44.392)]);

        Assert.Equal((0.0, 1.0, 0.0, 1.0), (score.RecognitionStrict.F1, score.RecognitionOverlap.F1, score.EndToEndStrict.F1, score.EndToEndOverlap.F1));
    }

    [Fact]
    public void Places_to_measure_confidences_by_are_all_but_those_on_a_gold_without_coordinates()
    {
        Score(
            [Gold(0, 5, 36.3, 43.1), new GoldToponym(10, 5, null, null), Gold(20, 6, 35.4, 44.4)],
            [
                Predicted(0, 5, "geonames:99072", 36.3, 43.1),
                Predicted(10, 5, "geonames:1", 1, 1),
                Predicted(20, 15, "geonames:94787", 35.468, 44.392),
                Predicted(40, 3, "geonames:1", 0, 0),
            ]);

        Assert.Equal([(0, true), (20, true), (40, false)], _scorer.Places.Select(place => (place.Toponym.Offset, place.IsRight)));
    }

    [Fact]
    public void Precision_and_recall_are_told_apart()
    {
        ToponymScore score = Score(
            [Gold(0, 5, 36.3, 43.1), Gold(10, 5, 33.3, 44.4)],
            [Predicted(0, 5, "geonames:99072", 36.3, 43.1), Predicted(20, 3, "geonames:1", 0, 0), Predicted(30, 3, "geonames:1", 0, 0)]);

        Assert.Equal((1.0 / 3, 0.5), (score.EndToEndStrict.Precision, score.EndToEndStrict.Recall));
    }

    private static GoldToponym Gold(int offset, int length, double latitude, double longitude, long? id = null) =>
        new(offset, length, new GeoPoint(latitude, longitude), id);

    private static PredictedToponym Predicted(int offset, int length, string id, double latitude, double longitude) => new(offset, length, new Place
    {
        Id = id,
        Name = id,
        FeatureClass = "P",
        FeatureCode = "PPL",
        Population = 0,
        Latitude = latitude,
        Longitude = longitude,
        Links = [],
    }, 0.9);

    private ToponymScore Score(IReadOnlyList<GoldToponym> gold, IReadOnlyList<PredictedToponym> predicted)
    {
        _scorer.Add(new ToponymDocument("d", new string('x', 50), gold), predicted);
        return _scorer.Score();
    }
}
