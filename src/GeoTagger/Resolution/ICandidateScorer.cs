namespace GeoTagger.Resolution;

/// <summary>Scores a candidate by the row of its features.</summary>
internal interface ICandidateScorer
{
    /// <summary>The score; the probabilities of a group's candidates are the softmax of their scores.</summary>
    float Score(ReadOnlySpan<float> row);
}
