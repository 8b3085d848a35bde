using GeoTagger.Resolution;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// Reads the entities and toponyms that recognisers found and makes one list of mentions of them, in text order, then longest first.
/// </summary>
/// <param name="policy">What happens to mentions that share tokens.</param>
/// <remarks>
/// An entity keeps its category even where a place is meant by it: "EU" is an organization that has a place. A place inside another
/// name is a mention of its own, marked nested. Where both see a place and differ in its extent, the surer one is believed; but
/// "Bangor, Maine" is two places, and "Diyala province" one.
/// </remarks>
public sealed class MentionMerger(OverlapPolicy policy)
{
    /// <summary>A place that the toponym model does not see needs a surer entity model than other entities do.</summary>
    private const double LeastUnseenPlace = 0.75;

    /// <summary>Fills the document's mentions.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entities">Entities in text order, none overlapping another.</param>
    /// <param name="toponyms">Place names in text order, none overlapping another.</param>
    public void Merge(Document document, IReadOnlyList<EntityMention> entities, IReadOnlyList<ToponymMention> toponyms)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(toponyms);
        var first = 0;
        for (var i = 0; i < entities.Count; i++)
        {
            document.Meter.Step();
            var entity = entities[i];
            while (first < toponyms.Count && EndOf(toponyms[first]) <= entity.FirstToken)
            {
                first++;
            }

            var isFollowed = i + 1 < entities.Count && entities[i + 1].FirstToken == EndOf(entity);
            AddEntity(document, entity, isFollowed, toponyms, first);
        }

        var entitiesAdded = document.Mentions.Count;
        for (var i = 0; i < toponyms.Count; i++)
        {
            document.Meter.Step();
            var isFollowed = i + 1 < toponyms.Count && toponyms[i + 1].FirstToken == EndOf(toponyms[i]);
            AddToponym(document, toponyms[i], isFollowed, entitiesAdded);
        }

        document.Mentions.Sort(static (left, right) =>
            left.FirstToken != right.FirstToken ? left.FirstToken.CompareTo(right.FirstToken) : right.TokenCount.CompareTo(left.TokenCount));
    }

    /// <summary>Adds the entity unless the toponyms that share tokens with it tell better what is there.</summary>
    private static void AddEntity(Document document, EntityMention entity, bool isFollowed, IReadOnlyList<ToponymMention> toponyms, int first)
    {
        var isPlaceLike = entity.Category is EntityCategory.Location or EntityCategory.Nationality;
        var isToponym = isPlaceLike || entity.Category == EntityCategory.Facility;
        var isSeen = false;
        for (var i = first; i < toponyms.Count && toponyms[i].FirstToken < EndOf(entity); i++)
        {
            var toponym = toponyms[i];
            isSeen = true;
            if (toponym.FirstToken == entity.FirstToken && toponym.TokenCount == entity.TokenCount)
            {
                isToponym |= entity.Category == EntityCategory.Organization;
                if (!isToponym && toponym.Confidence > entity.Confidence)
                {
                    return;
                }
            }
            else if (IsParted(document.Tokens, entity))
            {
                return;
            }
            else if ((!IsInside(toponym, entity) || isPlaceLike) && toponym.Confidence >= entity.Confidence
                && !IsWithAdminWord(document.Tokens, toponym, entity))
            {
                return;
            }
        }

        if (!isSeen && entity.Category == EntityCategory.Location && entity.Confidence < LeastUnseenPlace)
        {
            return;
        }

        var end = entity.Category == EntityCategory.Location && !isFollowed ? EndWithAdminWord(document.Tokens, EndOf(entity)) : EndOf(entity);
        document.Mentions.Add(new Mention
        {
            FirstToken = entity.FirstToken,
            TokenCount = end - entity.FirstToken,
            Category = entity.Category,
            Confidence = entity.Confidence,
            IsToponym = isToponym,
        });
    }

    /// <summary>Adds the toponym unless an entity stands where it is; inside a name that is no place itself it is nested.</summary>
    private void AddToponym(Document document, ToponymMention toponym, bool isFollowed, int entities)
    {
        isFollowed |= FirstAfter(document.Mentions, entities, EndOf(toponym)) is var next && next < entities && document.Mentions[next].FirstToken == EndOf(toponym);
        var end = toponym.IsDemonym || isFollowed ? EndOf(toponym) : EndWithAdminWord(document.Tokens, EndOf(toponym));
        var nested = false;
        for (var i = FirstAfter(document.Mentions, entities, toponym.FirstToken); i < entities && document.Mentions[i].FirstToken < end; i++)
        {
            var entity = document.Mentions[i];
            var isSame = entity.FirstToken == toponym.FirstToken && entity.EndToken == end;
            if (isSame || policy != OverlapPolicy.KeepNestedPlaces || !HoldsPlaces(entity.Category)
                || toponym.FirstToken < entity.FirstToken || end > entity.EndToken)
            {
                return;
            }

            nested = true;
        }

        document.Mentions.Add(new Mention
        {
            FirstToken = toponym.FirstToken,
            TokenCount = end - toponym.FirstToken,
            Category = toponym.IsDemonym ? EntityCategory.Nationality : EntityCategory.Location,
            Confidence = toponym.Confidence,
            Nested = nested,
            IsToponym = true,
        });
    }

    /// <summary>The first entity that ends behind a token; entities are in text order.</summary>
    private static int FirstAfter(List<Mention> mentions, int count, int token)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].EndToken <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>"US" in "US$ 5 million" and "Paris" in a person's name are no places; those in a Location are part of it.</summary>
    private static bool HoldsPlaces(EntityCategory category) =>
        category is EntityCategory.Organization or EntityCategory.Facility or EntityCategory.Product or EntityCategory.Misc;

    /// <summary>"Bangor, Maine" is two places, "Peshmerga-Iraqi" holds one nationality.</summary>
    private static bool IsParted(TokenizedText text, EntityMention entity)
    {
        for (var token = entity.FirstToken; token < EndOf(entity); token++)
        {
            if ((entity.Category == EntityCategory.Location && text.Slice(token) is ",")
                || (entity.Category == EntityCategory.Nationality && text.Tokens[token].Kind == TokenKind.Hyphen))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndWithAdminWord(TokenizedText text, int end) =>
        end < text.Tokens.Length && AdminWords.JoinsName(text.Slice(end)) && !text.IsSentenceStart(end) ? end + 1 : end;

    private static bool IsWithAdminWord(TokenizedText text, ToponymMention toponym, EntityMention entity) =>
        toponym.FirstToken == entity.FirstToken && EndOf(toponym) + 1 == EndOf(entity) && EndWithAdminWord(text, EndOf(toponym)) == EndOf(entity);

    private static bool IsInside(ToponymMention toponym, EntityMention entity) =>
        toponym.FirstToken >= entity.FirstToken && EndOf(toponym) <= EndOf(entity);

    private static int EndOf(EntityMention entity) => entity.FirstToken + entity.TokenCount;

    private static int EndOf(ToponymMention toponym) => toponym.FirstToken + toponym.TokenCount;
}
