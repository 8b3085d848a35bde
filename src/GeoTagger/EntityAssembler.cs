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
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            document.Meter.Step();
            var mention = document.Mentions[i];
            if (mention.Confidence >= options.MinConfidence && (options.Categories.Count == 0 || options.Categories.Contains(mention.Category)))
            {
                entities.Add(Assemble(document, mention, PlaceOf(document, i)));
            }
        }

        return entities;
    }

    private Entity Assemble(Document document, Mention mention, ResolvedPlace? place)
    {
        var tokens = document.Tokens.Tokens;
        var offset = tokens[mention.FirstToken].Offset;
        var length = tokens[mention.EndToken - 1].End - offset;
        return new Entity(offset, length, mention.Category, mention.Confidence, mention.Nested, place)
        {
            Subcategory = place is null || mention.Category != EntityCategory.Location ? null : PlaceKinds.SubcategoryOf(kinds[mention.Resolution!.Place]),
        };
    }

    // The mentions of a group share their place: a name that stands in a text a thousand times is described once.
    private ResolvedPlace? PlaceOf(Document document, int index)
    {
        var mention = document.Mentions[index];
        if (mention.Resolution is not { } resolution || (mention.Category == EntityCategory.Nationality && !document.Options.Demonyms))
        {
            return null;
        }

        var group = document.Scene.Groups[document.Scene.GroupOfMention[index]];
        return group.Answer ??= Describe(mention, resolution, document.Options);
    }

    private ResolvedPlace Describe(Mention mention, Candidate resolution, TaggingOptions options) => new(
        gazetteer.Describe(resolution.Place),
        resolution.Match,
        resolution.Confidence,
        options.Alternatives == 0 ? [] : Alternatives(mention, resolution, options.Alternatives),
        mention.Reasons);

    private AlternativePlace[] Alternatives(Mention mention, Candidate resolution, int limit) =>
    [
        .. mention.Candidates
            .Where(candidate => candidate.Place != resolution.Place)
            .Take(limit)
            .Select(candidate => new AlternativePlace(gazetteer.Describe(candidate.Place), candidate.Match, candidate.Confidence)),
    ];
}
