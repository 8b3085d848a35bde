namespace GeoTagger;

/// <summary>A mention as callers see it. Its text is the slice of the original at <see cref="Offset"/>.</summary>
/// <param name="Offset">First UTF-16 unit in the original text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Category">What it names.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that this span names such a thing.</param>
/// <param name="Nested">Whether it lies inside another entity: "Paris" in "Paris Police Department".</param>
/// <param name="Place">The place it was resolved to, or null when it names none or none was found.</param>
public sealed record Entity(int Offset, int Length, EntityCategory Category, double Confidence, bool Nested, ResolvedPlace? Place)
{
    /// <summary>What kind of place a Location is; null for other categories and unresolved places.</summary>
    public LocationSubcategory? Subcategory { get; init; }
}
