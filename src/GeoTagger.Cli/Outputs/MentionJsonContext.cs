using System.Text.Json.Serialization;

namespace GeoTagger.Cli.Outputs;

/// <summary>Rows as JSON.</summary>
[JsonSerializable(typeof(MentionRow))]
internal sealed partial class MentionJsonContext : JsonSerializerContext;
