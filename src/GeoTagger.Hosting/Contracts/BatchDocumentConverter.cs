using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>Reads a document of a batch and keeps what is wrong with it instead of giving up the whole batch.</summary>
public sealed class BatchDocumentConverter : JsonConverter<BatchDocument>
{
    // One for all: whoever sends millions of numbers instead of documents must not be answered by millions of exceptions.
    private static readonly BatchDocument NoObject = new() { Error = new JsonException("It is no object.") };

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override BatchDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // A copy reads the document; the reader itself steps over it and stands right whatever the copy met.
        var document = reader;
        // Not Skip: it refuses a body that arrives in pieces, although the piece with this document is whole.
        reader.TrySkip();
        if (document.TokenType != JsonTokenType.StartObject)
        {
            return NoObject;
        }

        try
        {
            var copy = document;
            return new BatchDocument { Request = JsonSerializer.Deserialize(ref copy, ApiJson.TypeInfo<GeotagRequest>(options)) };
        }
        catch (JsonException error)
        {
            return new BatchDocument { Id = ReadId(document), Error = error };
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BatchDocument value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Request, ApiJson.TypeInfo<GeotagRequest>(options)!);

    private static string? ReadId(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
            {
                return reader.TokenType == JsonTokenType.String && Unicode.TryGetString(ref reader, out var id) ? id : null;
            }

            // Not Skip, for the same reason as above.
            reader.TrySkip();
        }

        return null;
    }
}
