using GeoTagger.Resolution;

namespace GeoTagger.Recognition;

/// <summary>Reads the entities and toponyms that recognisers found and makes one list of mentions of them, in text order, then longest first.</summary>
/// <param name="policy">What happens to mentions that share tokens.</param>
public sealed class MentionMerger(OverlapPolicy policy)
{
    /// <summary>Fills the document's mentions.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entities">Entities, none overlapping another.</param>
    /// <param name="toponyms">Place names, none overlapping another.</param>
    public void Merge(Document document, IReadOnlyList<EntityMention> entities, IReadOnlyList<ToponymMention> toponyms)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(toponyms);
        foreach (var toponym in toponyms)
        {
            AddToponym(document, entities, toponym);
        }

        var toponymMentions = document.Mentions.Count;
        foreach (var entity in entities)
        {
            AddEntity(document, entity, toponymMentions);
        }

        document.Mentions.Sort(static (left, right) =>
            left.FirstToken != right.FirstToken ? left.FirstToken.CompareTo(right.FirstToken) : right.TokenCount.CompareTo(left.TokenCount));
    }

    private void AddToponym(Document document, IReadOnlyList<EntityMention> entities, ToponymMention toponym)
    {
        var end = EndWithAdminWord(document, toponym);
        var nested = false;
        foreach (var entity in entities)
        {
            int first = entity.FirstToken, entityEnd = first + entity.TokenCount;
            if (entityEnd <= toponym.FirstToken || first >= end || IsPlaceLike(entity.Category))
            {
                continue;
            }

            var isSame = first == toponym.FirstToken && entityEnd == end;
            var isInside = first <= toponym.FirstToken && entityEnd >= end && !isSame;
            if (isSame ? entity.Confidence > toponym.Confidence : isInside && policy != OverlapPolicy.KeepNestedPlaces)
            {
                return;
            }

            nested |= isInside;
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

    // Of a place the toponym's reading wins; other entities stay unless a toponym covers them or cuts into them.
    private static void AddEntity(Document document, EntityMention entity, int toponymMentions)
    {
        int first = entity.FirstToken, end = first + entity.TokenCount;
        for (var i = 0; i < toponymMentions; i++)
        {
            var toponym = document.Mentions[i];
            var isApart = toponym.EndToken <= first || toponym.FirstToken >= end;
            if (!isApart && !(toponym.Nested && first <= toponym.FirstToken && end >= toponym.EndToken))
            {
                return;
            }
        }

        document.Mentions.Add(new Mention
        {
            FirstToken = first,
            TokenCount = entity.TokenCount,
            Category = entity.Category,
            Confidence = entity.Confidence,
            IsToponym = IsPlaceLike(entity.Category),
        });
    }

    private static bool IsPlaceLike(EntityCategory category) =>
        category is EntityCategory.Location or EntityCategory.Nationality;

    private static int EndWithAdminWord(Document document, ToponymMention toponym)
    {
        var end = toponym.FirstToken + toponym.TokenCount;
        return !toponym.IsDemonym && end < document.Tokens.Tokens.Length && AdminWords.JoinsName(document.Tokens.Slice(end)) ? end + 1 : end;
    }
}
