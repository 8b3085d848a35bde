using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>Makes entities and place names of the labels of a reading.</summary>
/// <param name="Entities">Gets the entities.</param>
/// <param name="Toponyms">Gets the place names, those inside entities too.</param>
internal readonly record struct FoundSpans(List<EntityMention> Entities, List<ToponymMention> Toponyms)
{
    /// <summary>Appends those of a window whose labels are final, each list in text order and without overlaps of its own.</summary>
    public void Append(TextView view, (int First, int End) window, HeadReader entities, HeadReader? toponyms, WorkMeter meter)
    {
        for (var parts = new SentenceParts(view.Traits, window); parts.MoveNext();)
        {
            meter.Step(parts.End - parts.First);
            AppendEntities(view.Traits.Text, entities, (parts.First, parts.End));
            if (toponyms is not null)
            {
                AppendToponyms(view.Traits.Text, toponyms, (parts.First, parts.End));
            }
        }
    }

    private void AppendEntities(TokenizedText text, HeadReader head, (int First, int End) part)
    {
        for (var spans = new LabelSpans(head.Labels, part.First, part.End); spans.MoveNext();)
        {
            if (TrainedScript.Covers(text.Slice(spans.First, spans.Count)))
            {
                Entities.Add(new EntityMention(spans.First, spans.Count, (EntityCategory)spans.Type, Confidence(head, part, spans)));
            }
        }
    }

    private void AppendToponyms(TokenizedText text, HeadReader head, (int First, int End) part)
    {
        for (var spans = new LabelSpans(head.Labels, part.First, part.End); spans.MoveNext();)
        {
            if (TrainedScript.Covers(text.Slice(spans.First, spans.Count)))
            {
                var isDemonym = spans.Type == (int)ToponymType.Demonym;
                Toponyms.Add(new ToponymMention(spans.First, spans.Count, isDemonym, Confidence(head, part, spans)));
            }
        }
    }

    private static double Confidence(HeadReader head, (int First, int End) part, LabelSpans spans) =>
        head.Model.Calibrate(spans.Type, head.ProbabilityOf((spans.First, spans.First + spans.Count), spans.Type, part));
}
