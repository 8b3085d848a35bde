using GeoTagger.Gazetteers;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>Makes training rows of a document: the features that the resolver itself computes, labelled with the gold.</summary>
internal sealed class RowBuilder(Gazetteer gazetteer, ToponymResolver resolver)
{
    // The province of a city of that name is hardly an error, yet it is not what is meant.
    private const float NearWeight = 0.25f;

    private readonly Document _document = new();

    /// <summary>The rows of a document, which counts so much, read twice: with the spans of the gold and with those that the recogniser found.</summary>
    public List<RankerRow> Rows(RecognizedDocument source, float weight)
    {
        var rows = new List<RankerRow>();
        foreach (var withGoldSpans in (ReadOnlySpan<bool>)[true, false])
        {
            source.CopyTo(_document, TaggingOptions.Default);
            if (withGoldSpans)
            {
                GoldMentions.Replace(_document, source.Gold, gazetteer);
            }

            AddRows(source, weight, rows);
        }

        return rows;
    }

    private void AddRows(RecognizedDocument source, float weight, List<RankerRow> rows)
    {
        resolver.Prepare(_document);
        var recorder = new RowRecorder();
        resolver.Pass(_document, recorder);
        var next = 0;
        foreach (var group in _document.Scene.Groups)
        {
            var labels = GroupLabels.Of(gazetteer, _document, group, source.Gold);
            var scores = _document.Scene.ScoresOf(group);
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i].IsGivenUp)
                {
                    continue;
                }

                var features = recorder.Rows[next++];
                if (labels is not null)
                {
                    rows.Add(new RankerRow
                    {
                        Features = features,
                        IsRight = labels[i] == CandidateLabel.Right,
                        Weight = weight * (1 + MathF.Log(group.Mentions.Count)) * (labels[i] == CandidateLabel.Near ? NearWeight : 1),
                    });
                }
            }
        }
    }
}
