namespace GeoTagger.Learning.Evaluation;

/// <summary>Expected calibration error (Naeini, Cooper, Hauskrecht 2015): how far confidence and share of right ones lie apart, over ten bins.</summary>
public sealed class CalibrationError
{
    private const int Bins = 10;
    private readonly (int Count, int Right, double Confidence)[] _bins = new (int, int, double)[Bins];

    /// <summary>The error, 0 to 1; each bin weighs by its number of predictions.</summary>
    public double Value
    {
        get
        {
            var total = Math.Max(1, _bins.Sum(bin => bin.Count));
            return _bins.Where(bin => bin.Count > 0).Sum(bin => Math.Abs(bin.Right - bin.Confidence) / total);
        }
    }

    /// <summary>Adds a prediction.</summary>
    public void Add(double confidence, bool isRight)
    {
        var index = Math.Clamp((int)(confidence * Bins), 0, Bins - 1);
        var (count, right, sum) = _bins[index];
        _bins[index] = (count + 1, right + (isRight ? 1 : 0), sum + confidence);
    }
}
