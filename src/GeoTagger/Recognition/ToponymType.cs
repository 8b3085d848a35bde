namespace GeoTagger.Recognition;

/// <summary>The types of the toponym head.</summary>
internal enum ToponymType
{
    Place,
    Demonym,
}
