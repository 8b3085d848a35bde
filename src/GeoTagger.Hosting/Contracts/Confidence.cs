namespace GeoTagger.Hosting.Contracts;

/// <summary>Confidences as replies show them.</summary>
internal static class Confidence
{
    // Four digits are finer than any calibration, and keep the fifteen that say nothing out of every reply.
    public static double Round(double confidence) => Math.Round(confidence, 4);
}
