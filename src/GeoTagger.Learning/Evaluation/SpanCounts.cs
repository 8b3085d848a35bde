namespace GeoTagger.Learning.Evaluation;

/// <summary>How many spans were right, predicted and in the gold, and what follows from it.</summary>
/// <param name="Correct">Predicted spans that are in the gold.</param>
/// <param name="Predicted">Predicted spans.</param>
/// <param name="Gold">Spans of the gold.</param>
public readonly record struct SpanCounts(int Correct, int Predicted, int Gold)
{
    /// <summary>Share of the predicted spans that are right, 0 to 1.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Correct / Predicted;

    /// <summary>Share of the gold spans that were found, 0 to 1.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds two counts.</summary>
    public static SpanCounts operator +(SpanCounts left, SpanCounts right) => Add(left, right);

    /// <summary>Adds two counts.</summary>
    public static SpanCounts Add(SpanCounts left, SpanCounts right) =>
        new(left.Correct + right.Correct, left.Predicted + right.Predicted, left.Gold + right.Gold);
}
