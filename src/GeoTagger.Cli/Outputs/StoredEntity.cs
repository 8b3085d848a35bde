namespace GeoTagger.Cli.Outputs;

/// <summary>An entity of a <see cref="StoredReply"/>; its members are those of the service.</summary>
internal sealed record StoredEntity(string Text, string Category, string? Subcategory, int Offset, int Length, double ConfidenceScore, bool Nested, StoredPlace? Place);
