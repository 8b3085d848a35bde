using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution;

/// <summary>Reads the kind of a place from its feature code, and the subcategory that callers see from the kind.</summary>
internal sealed class PlaceKinds
{
    private readonly Gazetteer _gazetteer;
    private readonly PlaceKind[] _byFeature;

    public PlaceKinds(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _byFeature = [.. gazetteer.Features.Select(Of)];
    }

    /// <summary>Kind of a place.</summary>
    public PlaceKind this[int place] => _byFeature[_gazetteer[place].Feature];

    /// <summary>Kind of a feature, given as class and code: "P.PPLC".</summary>
    public static PlaceKind Of(string feature) => feature switch
    {
        "L.CONT" => PlaceKind.Continent,
        "A.ADM1" or "A.ADM1H" => PlaceKind.Province,
        "A.ADM2" or "A.ADM2H" => PlaceKind.District,
        "P.PPLC" => PlaceKind.Capital,
        "P.PPLA" => PlaceKind.Seat,
        "P.PPLX" => PlaceKind.Neighbourhood,
        "A.ZN" or "A.ZNB" => PlaceKind.Region,
        "A.TERR" => PlaceKind.Country,
        _ when feature.StartsWith("A.PCL", StringComparison.Ordinal) => PlaceKind.Country,
        _ => OfClass(feature),
    };

    /// <summary>What callers see as the subcategory of a Location; null where the feature says too little.</summary>
    public static LocationSubcategory? SubcategoryOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Continent => LocationSubcategory.Continent,
        PlaceKind.Country => LocationSubcategory.Country,
        PlaceKind.Province => LocationSubcategory.Province,
        PlaceKind.District or PlaceKind.Subdistrict => LocationSubcategory.District,
        PlaceKind.Capital or PlaceKind.Seat or PlaceKind.City => LocationSubcategory.City,
        PlaceKind.Neighbourhood => LocationSubcategory.Neighbourhood,
        PlaceKind.Water => LocationSubcategory.Water,
        PlaceKind.Terrain => LocationSubcategory.Terrain,
        PlaceKind.Region => LocationSubcategory.Region,
        PlaceKind.Structure => LocationSubcategory.Facility,
        _ => null,
    };

    private static PlaceKind OfClass(string feature) => feature[0] switch
    {
        'A' => PlaceKind.Subdistrict,
        'P' => PlaceKind.City,
        'H' or 'U' => PlaceKind.Water,
        'T' or 'V' => PlaceKind.Terrain,
        'L' => PlaceKind.Region,
        'S' or 'R' => PlaceKind.Structure,
        _ => PlaceKind.Other,
    };
}
