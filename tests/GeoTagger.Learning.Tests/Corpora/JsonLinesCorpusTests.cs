using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Tests.Corpora;

public class JsonLinesCorpusTests
{
    [Fact]
    public void Code_points_become_utf_16_units()
    {
        const string Line = """{"id":"a","text":"🙂🙂 Erbil","entities":[{"start":3,"end":8,"text":"Erbil","type":"Location"}]}""";
        var document = JsonLinesCorpus.Parse("test", Line);
        Assert.Equal([new CorpusSpan(5, 5, "Location")], document.Spans);
        Assert.Equal("Erbil", document.Text.Substring(5, 5));
    }

    [Fact]
    public void A_toponym_without_a_type_has_an_empty_one()
    {
        const string Line = """{"id":"a","text":"In Erbil","toponyms":[{"start":3,"end":8,"lat":1,"lon":2,"type":null}]}""";
        Assert.Equal([new CorpusSpan(3, 5, "")], JsonLinesCorpus.Parse("test", Line).Spans);
    }

    [Fact]
    public void A_line_without_text_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => JsonLinesCorpus.Parse("test", """{"id":"a"}"""));
}
