using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>Makes training rows of documents: the features that the resolver itself computes, labelled with the gold.</summary>
internal sealed class RowBuilder(Gazetteer gazetteer, GeoTaggingPipeline recognizer, ToponymResolver resolver)
{
    private readonly Document _document = new();
    private readonly List<RankerRow> _rows = [];
    private uint _groups;

    /// <summary>The rows so far, those of a group one after the other.</summary>
    public IReadOnlyList<RankerRow> Rows => _rows;

    /// <summary>Adds a document twice: with the spans of the gold and with those that the recogniser finds.</summary>
    public void Add(ToponymDocument gold)
    {
        foreach (var withGoldSpans in (ReadOnlySpan<bool>)[true, false])
        {
            _document.Reset(TaggingOptions.Default);
            recognizer.Recognize(gold.Text, _document, CancellationToken.None);
            if (withGoldSpans)
            {
                GoldMentions.Replace(_document, gold, gazetteer);
            }

            AddRows(gold);
        }
    }

    private void AddRows(ToponymDocument gold)
    {
        resolver.Prepare(_document, CancellationToken.None);
        var recorder = new RowRecorder();
        resolver.Pass(_document, recorder);
        var next = 0;
        foreach (var group in _document.Scene.Groups)
        {
            var labels = GroupLabels.Of(gazetteer, _document, group, gold);
            _groups++;
            for (var i = 0; i < group.CandidateCount; i++, next++)
            {
                if (labels is not null)
                {
                    _rows.Add(new RankerRow
                    {
                        Features = recorder.Rows[next],
                        Label = labels[i],
                        Group = _groups,
                        Weight = 1 + MathF.Log(group.Mentions.Count),
                    });
                }
            }
        }
    }
}
