using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Learning.Tests.Evaluation;

public class SpanScorerTests
{
    [Fact]
    public void A_span_is_right_with_its_exact_offset_length_and_type()
    {
        var scorer = new SpanScorer();
        scorer.Add(
            [new(0, 5, "Location"), new(10, 4, "Person"), new(20, 3, "Person")],
            [new(0, 5, "Location"), new(10, 5, "Person"), new(20, 3, "Location"), new(20, 3, "Location")]);

        Assert.Equal(new SpanCounts(1, 2, 1), scorer.ByType["Location"]);
        Assert.Equal(new SpanCounts(0, 1, 2), scorer.ByType["Person"]);
        Assert.Equal(new SpanCounts(1, 3, 3), scorer.Micro);
        Assert.Equal(1 / 3.0, scorer.Micro.F1, 12);
    }

    [Fact]
    public void Nothing_found_is_zero_and_not_undefined()
    {
        Assert.Equal(0, default(SpanCounts).F1);
        Assert.Equal(0, new SpanCounts(0, 0, 3).Precision);
    }
}
