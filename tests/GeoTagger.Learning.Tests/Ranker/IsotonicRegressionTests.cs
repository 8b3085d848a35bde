using GeoTagger.Learning.Evaluation;
using GeoTagger.Learning.Ranker;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Tests.Ranker;

public sealed class IsotonicRegressionTests
{
    [Fact]
    public void The_curve_never_falls_and_stays_between_0_and_1()
    {
        IsotonicCurve curve = IsotonicRegression.Fit(Overconfident());

        var values = Enumerable.Range(0, 101).Select(i => curve[i / 100f]).ToList();
        Assert.Equal(values.Order(), values);
        Assert.InRange(values[0], 0, 0.2f);
        Assert.InRange(values[^1], 0.6f, 0.9f);
    }

    [Fact]
    public void Bent_confidences_hold_where_the_raw_ones_were_too_high()
    {
        IsotonicCurve curve = IsotonicRegression.Fit(Overconfident());
        CalibrationError raw = new(), bent = new();
        foreach (var (probability, isRight) in Overconfident())
        {
            raw.Add(probability, isRight);
            bent.Add(curve[probability], isRight);
        }

        Assert.InRange(raw.Value, 0.08, 1);
        Assert.InRange(bent.Value, 0, 0.03);
    }

    [Fact]
    public void Too_few_examples_change_nothing() =>
        Assert.Equal(0.37f, IsotonicRegression.Fit([(0.9f, false), (0.1f, true)])[0.37f], 1e-6f);

    // Right three times in four as often as it says.
    private static List<(float, bool)> Overconfident()
    {
        var random = new Random(3);
        return
        [
            .. Enumerable.Range(0, 5_000).Select(_ =>
            {
                var probability = random.NextSingle();
                return (probability, random.NextSingle() < 0.75f * probability);
            }),
        ];
    }
}
