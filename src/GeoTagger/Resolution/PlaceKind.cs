namespace GeoTagger.Resolution;

/// <summary>The feature codes of GeoNames, as coarse as resolving needs them.</summary>
internal enum PlaceKind : byte
{
    Other,
    Continent,
    Country,
    Province,
    District,
    Subdistrict,
    Capital,
    Seat,
    City,
    Neighbourhood,
    Water,
    Terrain,
    Region,
    Structure,
}
