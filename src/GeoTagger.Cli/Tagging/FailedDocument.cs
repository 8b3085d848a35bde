using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Cli.Tagging;

/// <summary>A line of the side file: which document failed, and why.</summary>
internal static class FailedDocument
{
    /// <summary>The problem of a document over which the program itself fails, by the name of the failure.</summary>
    public static Problem Because(Exception exception) => ProblemTypes.InternalError.Because(exception.GetType().Name);

    /// <summary>The line: id, file, number in it, and the problem as the service would give it.</summary>
    public static byte[] ToLine(SourceDocument document, string file, Problem problem)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", document.Id);
            writer.WriteString("file", file);
            writer.WriteNumber("number", document.Number);
            writer.WritePropertyName("error");
            JsonSerializer.Serialize(writer, problem, ApiJson.TypeInfo<Problem>(ApiJson.Options));
            writer.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
