using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Inputs;

/// <summary>Reads requests out of records of an archive: further members are passed over, text and id may have other names, and an id may be a number.</summary>
internal static class RecordJson
{
    /// <summary>How such records are read.</summary>
    public static JsonSerializerOptions For(InputOptions input)
    {
        var options = new JsonSerializerOptions(ApiJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            TypeInfoResolver = ApiJson.Options.TypeInfoResolver!.WithAddedModifier(type => Rename(type, input)),
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Rename(JsonTypeInfo type, InputOptions input)
    {
        if (type.Type != typeof(GeotagRequest))
        {
            return;
        }

        type.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        foreach (var property in type.Properties.ToList())
        {
            if (property.Name is "id")
            {
                property.Name = input.IdColumn;
                property.CustomConverter = new TextOrNumber();
            }
            else if (property.Name is "text")
            {
                property.Name = input.TextColumn;
            }
            else if (property.Name == input.IdColumn || property.Name == input.TextColumn)
            {
                // The record means something else by this name than the contract does.
                type.Properties.Remove(property);
            }
        }
    }

    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => JsonElement.ParseValue(ref reader).GetRawText(),
            JsonTokenType.String when Unicode.TryGetString(ref reader, out var text) => text,
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
