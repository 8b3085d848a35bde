using System.Runtime.InteropServices;
using GeoTagger.Gazetteers;
using GeoTagger.Resolution;

namespace GeoTagger;

/// <summary>Reads the mentions and makes the entities that the caller asked for, in text order, then longest first.</summary>
internal sealed class EntityAssembler(Gazetteer gazetteer, PlaceKinds kinds)
{
    /// <summary>The entities of a document.</summary>
    public List<Entity> Assemble(Document document)
    {
        var options = document.Options;
        var entities = new List<Entity>(document.Mentions.Count);
        // A text may name one place ten thousand times.
        var places = new Dictionary<int, Place>();
        foreach (var mention in document.Mentions)
        {
            if (mention.Confidence >= options.MinConfidence && (options.Categories.Count == 0 || options.Categories.Contains(mention.Category)))
            {
                entities.Add(Assemble(document, mention, places));
            }
        }

        return entities;
    }

    private Entity Assemble(Document document, Mention mention, Dictionary<int, Place> places)
    {
        var tokens = document.Tokens.Tokens;
        var offset = tokens[mention.FirstToken].Offset;
        var length = tokens[mention.EndToken - 1].End - offset;
        var isWanted = mention.Category != EntityCategory.Nationality || document.Options.Demonyms;
        var place = isWanted && mention.Resolution is { } resolution ? Describe(mention, resolution, document.Options, places) : null;
        return new Entity(offset, length, mention.Category, mention.Confidence, mention.Nested, place)
        {
            Subcategory = place is null || mention.Category != EntityCategory.Location ? null : PlaceKinds.SubcategoryOf(kinds[mention.Resolution!.Place]),
        };
    }

    private ResolvedPlace Describe(Mention mention, Candidate resolution, TaggingOptions options, Dictionary<int, Place> places) => new(
        PlaceOf(resolution, places),
        resolution.Match,
        resolution.Confidence,
        options.Alternatives == 0 ? [] : Alternatives(mention, resolution, options.Alternatives, places),
        mention.Reasons);

    private AlternativePlace[] Alternatives(Mention mention, Candidate resolution, int limit, Dictionary<int, Place> places) =>
    [
        .. mention.Candidates
            .Where(candidate => candidate.Place != resolution.Place)
            .Take(limit)
            .Select(candidate => new AlternativePlace(PlaceOf(candidate, places), candidate.Match, candidate.Confidence)),
    ];

    private Place PlaceOf(Candidate candidate, Dictionary<int, Place> places)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, candidate.Place, out _);
        return place ??= gazetteer.Describe(candidate.Place);
    }
}
