using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Tests.Corpora;

public class ColumnCorpusTests
{
    [Fact]
    public void Tokens_are_joined_as_people_write_and_spans_keep_their_offsets()
    {
        string[] lines =
        [
            "\"\tO", "We\tO", "left\tO", "Erbil\tB-Location", ",\tO", "\"\tO", "Sara\tB-Person", "Amin\tI-Person", "(\tO", "28\tO", ")\tO", "said\tO", ".\tO", "",
            "Basra\tB-Location", "'s\tO", "port\tO",
        ];

        var document = Assert.Single(ColumnCorpus.Read("test", lines));

        Assert.Equal("\"We left Erbil,\" Sara Amin (28) said.\nBasra's port\n", document.Text);
        Assert.Equal(
            [("Erbil", "Location"), ("Sara Amin", "Person"), ("Basra", "Location")],
            document.Spans.Select(span => (document.Text.Substring(span.Offset, span.Length), span.Type)));
    }

    [Fact]
    public void A_begin_tag_parts_two_neighbours_of_one_type()
    {
        var document = Assert.Single(ColumnCorpus.Read("test", ["Mosul\tB-Location", "Erbil\tB-Location"]));
        Assert.Equal([new CorpusSpan(0, 5, "Location"), new CorpusSpan(6, 5, "Location")], document.Spans);
    }

    [Fact]
    public void Twenty_sentences_make_a_document()
    {
        var lines = Enumerable.Range(0, 41).SelectMany(_ => new[] { "Yes\tO", "" });
        Assert.Equal(["test-0", "test-1", "test-2"], ColumnCorpus.Read("test", lines).Select(document => document.Id));
    }

    [Fact]
    public void A_line_without_a_tag_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => ColumnCorpus.Read("test", ["word"]).ToList());
}
