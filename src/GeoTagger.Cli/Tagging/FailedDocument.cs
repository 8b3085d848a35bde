using System.Globalization;
using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Cli.Tagging;

/// <summary>A document that failed, and why: as a line of the side file, and in words.</summary>
internal static class FailedDocument
{
    /// <summary>The problem of a document over which the program itself fails, by the name of the failure.</summary>
    public static Problem Because(Exception exception) => ProblemTypes.InternalError.Because(exception.GetType().Name);

    /// <summary>The line: id, source, and the problem as the service would give it.</summary>
    public static byte[] ToLine(string? id, DocumentSource? source, Problem problem)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WritePropertyName("error");
            JsonSerializer.Serialize(writer, problem, ApiJson.TypeInfo<Problem>(ApiJson.Options));
            if (source is not null)
            {
                writer.WritePropertyName("source");
                JsonSerializer.Serialize(writer, source, DocumentSourceJsonContext.Readable.DocumentSource);
            }

            writer.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>The same in words: where the document stands, and all that is wrong with it.</summary>
    public static string ToText(DocumentSource source, Problem problem)
    {
        var reasons = problem.Detail ?? string.Join(' ', (problem.Errors ?? new Dictionary<string, string[]>()).Select(error => $"{error.Key}: {string.Join(' ', error.Value)}"));
        // That a request is not valid, the reasons say better.
        var title = problem.Type == ProblemTypes.InvalidRequest.Uri ? "" : problem.Title + " ";
        return string.Create(CultureInfo.InvariantCulture, $"{source.File}, document {source.Number}: {title}{reasons}").TrimEnd();
    }
}
