using System.Text.Json;

namespace GeoTagger.Learning.Corpora;

/// <summary>Reads a corpus of one JSON document a line: id, text, and entities or toponyms in Unicode code points.</summary>
public static class JsonLinesCorpus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The documents of a file, in file order.</summary>
    /// <exception cref="ArtefactException">A line is no such document, or there is none.</exception>
    public static IReadOnlyList<CorpusDocument> Read(string corpus, string path) =>
        ArtefactContent.AllRows($"corpus '{path}'", File.ReadLines(path).Where(line => line.Length > 0).Select(line => Parse(corpus, line)));

    internal static CorpusDocument Parse(string corpus, string line)
    {
        var record = JsonSerializer.Deserialize<DocumentLine>(line, Options)
            ?? throw new InvalidDataException("A line is not a document.");
        if (record.Id is null || record.Text is null)
        {
            throw new InvalidDataException("A line has no id or no text.");
        }

        var units = CodePointIndex.UnitsOf(record.Text);
        var spans = (record.Entities ?? record.Toponyms ?? [])
            .Select(span => new CorpusSpan(units[span.Start], units[span.End] - units[span.Start], span.Type ?? ""))
            .OrderBy(span => span.Offset)
            .ThenByDescending(span => span.Length)
            .ToList();
        return new CorpusDocument(corpus, record.Id, record.Text, spans);
    }

    private sealed record DocumentLine(string? Id, string? Text, List<SpanLine>? Entities, List<SpanLine>? Toponyms);

    private sealed record SpanLine(int Start, int End, string? Type);
}
