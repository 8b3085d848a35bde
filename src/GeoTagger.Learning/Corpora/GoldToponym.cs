namespace GeoTagger.Learning.Corpora;

/// <summary>A place name as a corpus annotates it.</summary>
/// <param name="Offset">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Point">Where the place lies, null when the corpus does not say.</param>
/// <param name="GeoNamesId">The place's GeoNames id, where the corpus has it.</param>
public sealed record GoldToponym(int Offset, int Length, GeoPoint? Point, long? GeoNamesId)
{
    /// <summary>The distance up to which a place counts as right: 100 miles, as in the literature since Leidner (2007).</summary>
    public const double RightWithinKm = 161;

    /// <summary>The unit after the last one.</summary>
    public int End => Offset + Length;

    /// <summary>Whether a place is the right one: the same record, or near enough.</summary>
    public bool IsRight(string id, GeoPoint place) =>
        Point is { } point && (point.DistanceKm(place) <= RightWithinKm || (GeoNamesId is { } gold && id == $"geonames:{gold}"));
}
