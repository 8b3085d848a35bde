namespace GeoTagger;

/// <summary>What kind of place a Location is.</summary>
public enum LocationSubcategory : byte
{
    /// <summary>An independent country or a dependent territory.</summary>
    Country,

    /// <summary>A first-order administrative division: state, province, governorate.</summary>
    Province,

    /// <summary>A lower administrative division: county, district.</summary>
    District,

    /// <summary>A populated place of any size.</summary>
    City,

    /// <summary>A section of a populated place.</summary>
    Neighbourhood,

    /// <summary>A sea, river, lake, strait, canal.</summary>
    Water,

    /// <summary>A mountain, range, island, desert, valley.</summary>
    Terrain,

    /// <summary>An area that is no administrative unit: "Middle East", "Kurdistan Region".</summary>
    Region,

    /// <summary>A continent.</summary>
    Continent,

    /// <summary>A structure with a gazetteer record, such as an airport.</summary>
    Facility,
}
