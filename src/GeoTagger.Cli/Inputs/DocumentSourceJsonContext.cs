using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoTagger.Cli.Inputs;

/// <summary>Sources as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DocumentSource))]
internal sealed partial class DocumentSourceJsonContext : JsonSerializerContext
{
    /// <summary>As results have them: letters of all scripts stand as they are.</summary>
    public static DocumentSourceJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
