namespace GeoTagger.Recognition;

/// <summary>Kinds of places that names of one kind are written alike for.</summary>
internal enum PlaceGroup : byte
{
    None,
    Country,
    FirstOrderUnit,
    LowerUnit,
    Capital,
    SeatOfUnit,
    PopulatedPlace,
    Neighbourhood,
    Continent,
    Region,
    Water,
    Terrain,
    Facility,
}
