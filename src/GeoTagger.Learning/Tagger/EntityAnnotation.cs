using GeoTagger.Learning.Corpora;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>
/// What a corpus with entity types says of each token: the labels that it may have. Where a corpus does not annotate a type, its
/// silence allows that type (Täckström et al. 2013 train such lattices).
/// </summary>
internal static class EntityAnnotation
{
    private const ulong OutsideMask = 1;

    public static LabelSet Labels { get; } = new(Enum.GetValues<EntityCategory>().Length);

    /// <summary>
    /// The categories that at least one of the corpora annotates as such. What none of them teaches is not left open either: a model
    /// would fill it at random.
    /// </summary>
    public static ISet<EntityCategory> TaughtBy(IEnumerable<string> corpora) => corpora
        .Where(corpus => !CorpusCatalog.IsToponymCorpus(corpus))
        .SelectMany(corpus => Enum.GetValues<EntityCategory>().Except(UnknownIn(corpus)).Except(ImpliedIn(corpus)))
        .ToHashSet();

    /// <summary>The labels that each token may have, one bit a label.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its tokens.</param>
    /// <param name="taught">See <see cref="TaughtBy"/>.</param>
    public static ulong[] Masks(CorpusDocument document, TextTraits text, ISet<EntityCategory> taught)
    {
        var outside = OutsideMask;
        foreach (var category in UnknownIn(document.Corpus).Where(taught.Contains))
        {
            outside |= AnyPart(category);
        }

        var masks = new ulong[text.Count];
        Array.Fill(masks, outside);

        // A token that two spans share ("Paris-Dakar") is the first one's.
        var marked = 0;
        foreach (var span in document.Spans)
        {
            var (first, count) = SpanAligner.Align(text.Text.Tokens, span);
            if (count > 0 && first >= marked)
            {
                Mark(document.Corpus, span.Type, text, first, count, taught, masks);
                marked = first + count;
            }
        }

        return masks;
    }

    /// <summary>Which corpora share habits of annotation: 0 are those of the service.</summary>
    public static int DomainOf(string corpus) => corpus switch
    {
        CorpusCatalog.Gmb => 1,
        CorpusCatalog.Ewt => 2,
        CorpusCatalog.Wikigold => 3,
        CorpusCatalog.CrossNer => 4,
        _ => 0,
    };

    /// <summary>How much a corpus counts: the tags of GMB were made by programs.</summary>
    public static float WeightOf(string corpus) => corpus == CorpusCatalog.Gmb ? 0.5f : 1;

    /// <summary>The category that a corpus' own type means, null for one that has none.</summary>
    public static EntityCategory? CategoryOf(string type) => type switch
    {
        "NORP" => EntityCategory.Nationality,
        _ when Enum.TryParse<EntityCategory>(type, out var category) => category,
        _ => null,
    };

    private static void Mark(string corpus, string type, TextTraits text, int first, int count, ISet<EntityCategory> taught, ulong[] masks)
    {
        if (corpus == CorpusCatalog.Gmb && type == nameof(EntityCategory.Date))
        {
            // Its dates take in "early", "late" and whole phrases: which of their words are the date is left to the others to teach.
            masks.AsSpan(first, count).Fill(OutsideMask | AnyPart(EntityCategory.Date));
            return;
        }

        if (corpus == CorpusCatalog.Gmb && type == nameof(EntityCategory.Person))
        {
            // Its persons begin with their titles.
            for (; count > 0 && text[first].Class == WordClass.Title; first++, count--)
            {
                masks[first] = OutsideMask;
            }
        }

        var categories = MeaningsOf(corpus, type).Where(taught.Contains).ToList();
        for (var i = 0; i < count; i++)
        {
            var part = count == 1 ? SpanPart.Single : i == 0 ? SpanPart.Begin : i == count - 1 ? SpanPart.End : SpanPart.Inside;
            masks[first + i] = 0;
            foreach (var category in categories)
            {
                masks[first + i] |= MaskOf(category, part);
            }
        }
    }

    private static EntityCategory[] UnknownIn(string corpus) => corpus switch
    {
        CorpusCatalog.Gmb => [EntityCategory.Facility, EntityCategory.Product, EntityCategory.Money, EntityCategory.Misc],
        CorpusCatalog.Ewt =>
        [
            EntityCategory.Facility, EntityCategory.Nationality, EntityCategory.Product, EntityCategory.Date, EntityCategory.Money, EntityCategory.Misc,
        ],
        CorpusCatalog.Wikigold or CorpusCatalog.CrossNer => [EntityCategory.Date, EntityCategory.Money],
        _ => [],
    };

    /// <summary>The categories that a corpus names only together with a wider one.</summary>
    private static EntityCategory[] ImpliedIn(string corpus) => corpus switch
    {
        CorpusCatalog.Worldwide => [],
        CorpusCatalog.Wikigold or CorpusCatalog.CrossNer => [EntityCategory.Facility, EntityCategory.Nationality, EntityCategory.Product],
        _ => [EntityCategory.Facility],
    };

    /// <summary>The categories that a corpus with fewer types may mean by one of its own.</summary>
    private static EntityCategory[] MeaningsOf(string corpus, string type)
    {
        var category = CategoryOf(type) ?? throw new ArtefactException($"The corpus {corpus} has entities of a type that is not known: '{type}'.");
        return (corpus, category) switch
        {
            (CorpusCatalog.Worldwide, _) => [category],
            (_, EntityCategory.Location) => [EntityCategory.Location, EntityCategory.Facility],
            (CorpusCatalog.Wikigold or CorpusCatalog.CrossNer, EntityCategory.Misc) =>
                [EntityCategory.Misc, EntityCategory.Nationality, EntityCategory.Product],
            _ => [category],
        };
    }

    private static ulong MaskOf(EntityCategory category, SpanPart part) => 1UL << LabelSet.Label((int)category, part);

    private static ulong AnyPart(EntityCategory category) =>
        MaskOf(category, SpanPart.Begin) | MaskOf(category, SpanPart.Inside) | MaskOf(category, SpanPart.End) | MaskOf(category, SpanPart.Single);
}
