using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>A scorer that keeps the rows it is shown, in order.</summary>
internal sealed class RowRecorder : ICandidateScorer
{
    /// <summary>The rows.</summary>
    public List<float[]> Rows { get; } = [];

    /// <inheritdoc/>
    public float Score(ReadOnlySpan<float> row)
    {
        Rows.Add(row.ToArray());
        return 0;
    }
}
