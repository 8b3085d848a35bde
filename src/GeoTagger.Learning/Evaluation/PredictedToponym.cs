using GeoTagger.Gazetteers;

namespace GeoTagger.Learning.Evaluation;

/// <summary>A place name as the pipeline returned it.</summary>
/// <param name="Offset">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Place">Its place, null when it was not resolved.</param>
/// <param name="Confidence">Confidence of the place, 0 to 1.</param>
public sealed record PredictedToponym(int Offset, int Length, Place? Place, double Confidence)
{
    /// <summary>The unit after the last one.</summary>
    public int End => Offset + Length;

    /// <summary>The entities of a result that name a place: Locations, and whatever else has one.</summary>
    public static IReadOnlyList<PredictedToponym> Of(TaggedDocument document) =>
    [
        .. document.Entities
            .Where(entity => entity.Category == EntityCategory.Location || entity.Place is not null)
            .Select(entity => new PredictedToponym(entity.Offset, entity.Length, entity.Place?.Place, entity.Place?.Confidence ?? 0)),
    ];
}
