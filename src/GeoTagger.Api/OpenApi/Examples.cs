using System.Text.Json.Nodes;

namespace GeoTagger.Api.OpenApi;

/// <summary>The examples of the document: real requests, and the replies that this service gave to them.</summary>
internal static class Examples
{
    /// <summary>The example of this name; null when there is none.</summary>
    public static JsonNode? Find(string name)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"Examples/{name}.json");
        return stream is null ? null : JsonNode.Parse(stream);
    }
}
