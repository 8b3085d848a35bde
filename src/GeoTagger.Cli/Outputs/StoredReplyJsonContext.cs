using System.Text.Json.Serialization;

namespace GeoTagger.Cli.Outputs;

/// <summary>Replies read back from JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StoredReply))]
internal sealed partial class StoredReplyJsonContext : JsonSerializerContext;
