using GeoTagger.Learning.Tagger;

namespace GeoTagger.Learning.Tests.Tagger;

public class PlattScalingTests
{
    [Fact]
    public void Overconfident_probabilities_are_drawn_to_the_share_of_right_ones()
    {
        // Said 0.99, right in four of five; said 0.6, right in half.
        var examples = Enumerable.Range(0, 1000).Select(i => (0.99, i % 5 != 0)).Concat(Enumerable.Range(0, 1000).Select(i => (0.6, i % 2 == 0))).ToList();
        var (slope, intercept) = PlattScaling.Fit(examples);
        Assert.Equal(0.8, Bend(0.99), 0.02);
        Assert.Equal(0.5, Bend(0.6), 0.02);

        double Bend(double probability) => 1 / (1 + Math.Exp(-((slope * Math.Log(probability / (1 - probability))) + intercept)));
    }

    [Fact]
    public void Few_examples_change_nothing() => Assert.Equal((1f, 0f), PlattScaling.Fit([(0.9, false), (0.8, true)]));
}
