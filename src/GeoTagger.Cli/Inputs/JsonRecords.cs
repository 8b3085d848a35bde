using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Cli.Inputs;

/// <summary>Reads files of JSON lines.</summary>
internal sealed class JsonRecords(InputOptions options)
{
    private readonly JsonSerializerOptions _json = RecordJson.For(options);

    /// <summary>The records of a file; each is read when it is asked for, so that those left out cost little.</summary>
    public async IAsyncEnumerable<Func<SourceRecord>> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        await foreach (var line in LineReader.ReadAsync(reader, options.MaxDocumentBytes, cancellationToken))
        {
            yield return () => Read(line);
        }
    }

    private SourceRecord Read(Line line)
    {
        if (line.Bytes is not { } json)
        {
            return new SourceRecord(line.Number) { Problem = ProblemTypes.InvalidRequest.Because(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number} is longer than is read.")) };
        }

        var read = DocumentTagger.Read(json, line.Number, _json);
        return read.Request is { } request
            ? new SourceRecord(line.Number) { Request = request, Id = request.Id, Fields = Kept(json) }
            : new SourceRecord(line.Number) { Id = read.Id, Problem = JsonProblems.From(read.Error!, typeof(GeotagRequest), line.Number) };
    }

    /// <summary>Texts as they are, all else as JSON.</summary>
    private Dictionary<string, string?>? Kept(byte[] json)
    {
        if (options.Keep.Count == 0)
        {
            return null;
        }

        using var record = JsonDocument.Parse(json);
        return options.Keep.ToDictionary(name => name, name => record.RootElement.TryGetProperty(name, out var value) ? Text(value) : null);
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.Null or JsonValueKind.String ? value.GetString() : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8: as it stands there, with a mark for each such byte.
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));
        }
    }
}
