namespace GeoTagger.Cli.Outputs;

/// <summary>A mention with its place, as far as a map needs it.</summary>
internal sealed record PlacedMention(string Document, string PlaceId, string Name, string? Country, string? Admin1, double Latitude, double Longitude);
