using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Queues;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Tests.Queues;

public sealed class DocumentKeyTests
{
    [Fact]
    public void Documents_differ_by_file_number_id_and_text_and_a_document_without_source_by_its_id()
    {
        UInt128[] keys =
        [
            Key("1", "a.jsonl", 1, "Mosul"), Key("1", "b.jsonl", 1, "Mosul"), Key("1", "a.jsonl", 2, "Mosul"), Key("2", "a.jsonl", 1, "Mosul"), Key("1", "a.jsonl", 1, "Basra"),
            DocumentKey.Of("1", null), DocumentKey.Of("2", null),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], Key("1", "a.jsonl", 1, "Mosul"));
    }

    private static UInt128 Key(string id, string file, long number, string text) =>
        DocumentKey.Of(id, DocumentKey.WithDigest(new SourceDocument(0, number, id, new GeotagRequest { Text = text }, null, new DocumentSource(file, number))));
}
