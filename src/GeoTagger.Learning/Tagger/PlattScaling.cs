namespace GeoTagger.Learning.Tagger;

/// <summary>Fits slope and intercept of a logistic curve over the logit of a probability (Platt 1999), by Newton's method.</summary>
internal static class PlattScaling
{
    private const int Iterations = 50;

    /// <summary>Below so many examples the curve would be chance; the probability stays as it is.</summary>
    private const int FewestExamples = 100;

    // Pulls towards slope 1 and intercept 0, so that separable examples do not run away.
    private const double Prior = 1;

    // Where the curve is flat, Newton's step goes too far.
    private const double LongestStep = 0.25;

    public static (float Slope, float Intercept) Fit(IReadOnlyCollection<(double Probability, bool IsRight)> examples)
    {
        var (slope, intercept) = (1.0, 0.0);
        if (examples.Count < FewestExamples)
        {
            return (1, 0);
        }

        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (g0, g1, h00, h01, h11) = (Prior * (slope - 1), Prior * intercept, Prior, 0.0, Prior);
            foreach (var (probability, isRight) in examples)
            {
                var clamped = Math.Clamp(probability, 1e-6, 1 - 1e-6);
                var logit = Math.Log(clamped / (1 - clamped));
                var predicted = 1 / (1 + Math.Exp(-((slope * logit) + intercept)));
                var error = predicted - (isRight ? 1 : 0);
                var curvature = predicted * (1 - predicted);
                g0 += error * logit;
                g1 += error;
                h00 += curvature * logit * logit;
                h01 += curvature * logit;
                h11 += curvature;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            slope -= Math.Clamp(((h11 * g0) - (h01 * g1)) / determinant, -LongestStep, LongestStep);
            intercept -= Math.Clamp(((h00 * g1) - (h01 * g0)) / determinant, -LongestStep, LongestStep);
        }

        return ((float)slope, (float)intercept);
    }
}
