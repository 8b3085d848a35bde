using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests;

/// <summary>Writes JSON as a person would: what fits on a line stays on one.</summary>
internal static class ReadableJson
{
    private const int Width = 140;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Format(JsonNode? node) => Write(new StringBuilder(), node, 0, 0).ToString();

    private static StringBuilder Write(StringBuilder output, JsonNode? node, int indent, int column)
    {
        string line = OneLine(node);
        if (column + line.Length <= Width || node is not (JsonObject or JsonArray))
        {
            return output.Append(line);
        }

        (string? Name, JsonNode? Value)[] members = node is JsonObject record
            ? [.. record.Select(member => ((string?)member.Key, member.Value))]
            : [.. node.AsArray().Select(item => ((string?)null, item))];
        output.Append(node is JsonObject ? "{" : "[");
        for (int i = 0; i < members.Length; i++)
        {
            string name = members[i].Name is { } key ? $"{JsonSerializer.Serialize(key, Plain)}: " : "";
            output.Append(i == 0 ? "\n" : ",\n").Append(' ', indent + 2).Append(name);
            Write(output, members[i].Value, indent + 2, indent + 2 + name.Length);
        }

        return output.Append('\n').Append(' ', indent).Append(node is JsonObject ? '}' : ']');
    }

    private static string OneLine(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } record => $"{{ {string.Join(", ", record.Select(member => $"{JsonSerializer.Serialize(member.Key, Plain)}: {OneLine(member.Value)}"))} }}",
        JsonArray array => $"[{string.Join(", ", array.Select(OneLine))}]",
        null => "null",
        _ => node.ToJsonString(Plain),
    };
}
