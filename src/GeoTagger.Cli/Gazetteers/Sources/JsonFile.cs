using System.Text.Json;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Small helpers over JSON documents whose shape varies from entry to entry.</summary>
internal static class JsonFile
{
    /// <summary>The root of a document.</summary>
    /// <exception cref="ArtefactException">The file holds none.</exception>
    public static JsonElement Read(string path) => ArtefactContent.Of($"file '{path}'", () =>
    {
        using FileStream stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    });

    /// <summary>A non-empty string member, or null.</summary>
    public static string? Text(this JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out JsonElement value)
        && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The element at the end of a path of members, or an undefined one.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string member in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element))
            {
                return default;
            }
        }

        return element;
    }
}
