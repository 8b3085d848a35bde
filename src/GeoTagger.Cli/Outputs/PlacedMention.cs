namespace GeoTagger.Cli.Outputs;

/// <summary>A mention with its place, as far as a map needs it.</summary>
/// <param name="Document">The document; two of a result may be called the same.</param>
/// <param name="File">The file that the document is of, when the result says it.</param>
/// <param name="Number">Its number in the file, when the result says it.</param>
/// <param name="PlaceId">Id of the place.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Country">Its country; null when it has none.</param>
/// <param name="Admin1">Its province; null when it has none.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record PlacedMention(string Document, string? File, long? Number, string PlaceId, string Name, string? Country, string? Admin1, double Latitude, double Longitude);
