namespace GeoTagger.Hosting.Contracts;

/// <summary>A span of the text that names something.</summary>
public sealed record EntityReply
{
    /// <summary>Exactly the slice of the text at offset and length.</summary>
    public required string Text { get; init; }

    /// <summary>What it names.</summary>
    public required EntityCategory Category { get; init; }

    /// <summary>What kind of place a Location is; null otherwise.</summary>
    public required LocationSubcategory? Subcategory { get; init; }

    /// <summary>Where it begins, in the unit asked for.</summary>
    public required int Offset { get; init; }

    /// <summary>How long it is, in the unit asked for.</summary>
    public required int Length { get; init; }

    /// <summary>Probability that this span names such a thing, 0 to 1.</summary>
    public required double ConfidenceScore { get; init; }

    /// <summary>Whether it lies inside another entity: "Paris" in "Paris Police Department".</summary>
    public required bool Nested { get; init; }

    /// <summary>The place it means; null when it names none or none was found.</summary>
    public required ResolvedPlaceReply? Place { get; init; }
}
