using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoTagger.Cli.Outputs;

/// <summary>One FeatureCollection (RFC 7946) with a point for each mention that has a place; its properties are flat, as GIS programs want them.</summary>
internal sealed class GeoJsonFormat(IReadOnlyList<string> kept) : MentionFormat(kept)
{
    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Header { get; } = "{\"type\":\"FeatureCollection\",\"features\":[\n"u8.ToArray();

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Separator { get; } = ",\n"u8.ToArray();

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Footer { get; } = "\n]}\n"u8.ToArray();

    /// <inheritdoc/>
    protected override byte[] ToBytes(IEnumerable<MentionRow> rows)
    {
        using var bytes = new MemoryStream();
        foreach (var row in rows.Where(row => row.PlaceId is not null))
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

    private void Write(Utf8JsonWriter writer, MentionRow row)
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
        writer.WriteStartObject("properties");
        foreach (var column in Columns)
        {
            writer.WritePropertyName(column.Name);
            WriteValue(writer, column.ValueIn(row));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }
}
