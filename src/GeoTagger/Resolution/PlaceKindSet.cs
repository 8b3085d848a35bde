namespace GeoTagger.Resolution;

/// <summary>A set of kinds of place; empty means that nothing is asked for.</summary>
internal readonly record struct PlaceKindSet(uint Bits)
{
    /// <summary>The set of no kind.</summary>
    public static PlaceKindSet None { get; }

    /// <summary>Populated places.</summary>
    public static PlaceKindSet Populated { get; } = Of(PlaceKind.Capital, PlaceKind.Seat, PlaceKind.City, PlaceKind.Neighbourhood);

    /// <summary>Administrative units below the country.</summary>
    public static PlaceKindSet Units { get; } = Of(PlaceKind.Province, PlaceKind.District, PlaceKind.Subdistrict);

    public bool IsEmpty => Bits == 0;

    public static PlaceKindSet Of(params ReadOnlySpan<PlaceKind> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds)
        {
            bits |= 1u << (int)kind;
        }

        return new PlaceKindSet(bits);
    }

    public bool Contains(PlaceKind kind) => (Bits & (1u << (int)kind)) != 0;
}
