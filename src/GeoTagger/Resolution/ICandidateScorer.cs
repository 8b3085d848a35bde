using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>Scores a candidate by the row of its features.</summary>
internal interface ICandidateScorer
{
    /// <summary>What it reads of a row.</summary>
    RowPart Reads => FeatureTable.Everything;

    /// <summary>The score; the probabilities of a group's candidates are the softmax of their scores.</summary>
    float Score(ReadOnlySpan<float> row);

    /// <summary>The scores of many rows.</summary>
    /// <param name="rows">All rows, one after the other.</param>
    /// <param name="starts">Where in them each row to score begins.</param>
    /// <param name="scores">Takes the scores, one for each start.</param>
    void Score(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> scores)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            scores[i] = Score(rows.Slice(starts[i], FeatureTable.Columns.Length));
        }
    }
}
