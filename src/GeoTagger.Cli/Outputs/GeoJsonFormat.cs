using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoTagger.Cli.Outputs;

/// <summary>One FeatureCollection (RFC 7946) with a point for each mention that has a place; its properties are flat, as GIS programs want them.</summary>
internal sealed class GeoJsonFormat : ResultFormat
{
    private static readonly MentionJsonContext Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Header { get; } = "{\"type\":\"FeatureCollection\",\"features\":[\n"u8.ToArray();

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Separator { get; } = ",\n"u8.ToArray();

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Footer { get; } = "\n]}\n"u8.ToArray();

    /// <inheritdoc/>
    public override byte[] ToBytes(TaggedReply tagged)
    {
        using var bytes = new MemoryStream();
        foreach (var row in MentionRow.From(tagged.Reply).Where(row => row.PlaceId is not null))
        {
            if (bytes.Length > 0)
            {
                bytes.Write(Separator.Span);
            }

            using var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            Write(writer, row);
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, MentionRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteStartObject("geometry");
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        writer.WriteNumberValue(row.Longitude!.Value);
        writer.WriteNumberValue(row.Latitude!.Value);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WritePropertyName("properties");
        JsonSerializer.Serialize(writer, row, Json.MentionRow);
        writer.WriteEndObject();
    }
}
