using GeoTagger.Learning.Corpora;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>What a corpus says of each token as a toponym: outside, part of a place's name, or a demonym.</summary>
internal static class ToponymAnnotation
{
    private const int Place = (int)ToponymType.Place;
    private const int Demonym = (int)ToponymType.Demonym;
    private const ulong OutsideMask = 1;

    public static LabelSet Labels { get; } = new(Enum.GetValues<ToponymType>().Length);

    /// <summary>The labels that each token may have, one bit a label.</summary>
    public static ulong[] Masks(CorpusDocument document, TextView view) =>
        CorpusCatalog.IsToponymCorpus(document.Corpus) ? FullMasks(document, view) : PartialMasks(document, view);

    /// <summary>How much a corpus counts: one with entity types tells less of what lies inside them.</summary>
    public static float WeightOf(string corpus) => CorpusCatalog.IsToponymCorpus(corpus) ? 1 : 0.5f;

    private static ulong[] FullMasks(CorpusDocument document, TextView view)
    {
        var masks = new ulong[view.Traits.Count];
        Array.Fill(masks, OutsideMask);
        foreach (var span in document.Spans)
        {
            var (first, count) = SpanAligner.Align(view.Traits.Text.Tokens, span);
            Fill(masks, first, count, IsDemonym(view, first, count) ? Demonym : Place);
        }

        return masks;
    }

    /// <summary>
    /// A corpus with entity types knows that a Location is a place and a Person or a Date none. Of the others it does not say whether
    /// a place's name lies in them.
    /// </summary>
    private static ulong[] PartialMasks(CorpusDocument document, TextView view)
    {
        var masks = new ulong[view.Traits.Count];
        Array.Fill(masks, OutsideMask);
        foreach (var span in document.Spans)
        {
            var (first, count) = SpanAligner.Align(view.Traits.Text.Tokens, span);
            switch (EntityAnnotation.CategoryOf(span.Type))
            {
                case EntityCategory.Location:
                    Fill(masks, first, count, Place);
                    break;
                case EntityCategory.Person or EntityCategory.Date or EntityCategory.Money:
                    break;
                case EntityCategory.Nationality when IsDemonym(view, first, count):
                    Fill(masks, first, count, Demonym);
                    break;
                default:
                    masks.AsSpan(first, count).Fill(Labels.AllMask);
                    break;
            }
        }

        return masks;
    }

    /// <summary>The corpora do not tell demonyms alike; the gazetteer does.</summary>
    private static bool IsDemonym(TextView view, int first, int count) =>
        count > 0 && view.Cues[first] is { IsDemonym: true } cue && cue.FirstToken == first && cue.TokenCount == count;

    private static void Fill(ulong[] masks, int first, int count, int type)
    {
        for (var i = 0; i < count; i++)
        {
            var part = count == 1 ? SpanPart.Single : i == 0 ? SpanPart.Begin : i == count - 1 ? SpanPart.End : SpanPart.Inside;
            masks[first + i] = 1UL << LabelSet.Label(type, part);
        }
    }
}
