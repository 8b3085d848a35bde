using System.Text.Json;

namespace GeoTagger.Learning.Corpora;

/// <summary>Reads a corpus of one JSON document a line: id, text, and toponyms in Unicode code points with their coordinates.</summary>
public static class ToponymCorpus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The documents of a file, in file order.</summary>
    /// <exception cref="ArtefactException">A line is no such document, or there is none.</exception>
    public static IReadOnlyList<ToponymDocument> Read(string path) =>
        ArtefactContent.AllRows($"corpus '{path}'", File.ReadLines(path).Where(line => line.Length > 0).Select(Parse));

    internal static ToponymDocument Parse(string line)
    {
        var record = JsonSerializer.Deserialize<DocumentLine>(line, Options);
        if (record is not { Id: { } id, Text: { } text })
        {
            throw new InvalidDataException("A line has no id or no text.");
        }

        var units = CodePointIndex.UnitsOf(text);
        return new ToponymDocument(id, text,
        [
            .. (record.Toponyms ?? [])
                .Select(span => new GoldToponym(
                    units[span.Start],
                    units[span.End] - units[span.Start],
                    span is { Lat: { } latitude, Lon: { } longitude } ? new GeoPoint(latitude, longitude) : null,
                    span.Geonameid))
                .OrderBy(toponym => toponym.Offset)
                .ThenByDescending(toponym => toponym.Length),
        ]);
    }

    private sealed record DocumentLine(string? Id, string? Text, List<SpanLine>? Toponyms);

    private sealed record SpanLine(int Start, int End, double? Lat, double? Lon, long? Geonameid);
}
