using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Learning.Tests.Evaluation;

public class CalibrationErrorTests
{
    [Fact]
    public void The_error_is_the_mean_gap_weighed_by_predictions()
    {
        var error = new CalibrationError();
        error.Add(0.95, true);
        error.Add(0.95, true);
        error.Add(0.95, true);
        error.Add(0.15, true);

        // Three of four lie 0.05 apart, one 0.85.
        Assert.Equal(((3 * 0.05) + 0.85) / 4, error.Value, 12);
    }
}
