using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Tests.Corpora;

public sealed class ToponymCorpusTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Code_points_become_UTF16_units()
    {
        File.WriteAllText(_path, """{"id": "1", "text": "🚀🚀 in Mosul", "toponyms": [{"start": 6, "end": 11, "text": "Mosul", "lat": 36.3, "lon": 43.1, "geonameid": 99072}]}""" + "\n");

        ToponymDocument document = Assert.Single(ToponymCorpus.Read(_path));

        GoldToponym toponym = Assert.Single(document.Toponyms);
        Assert.Equal("Mosul", document.Text.Substring(toponym.Offset, toponym.Length));
        Assert.Equal((8, 5, 99072L, new GeoPoint(36.3, 43.1)), (toponym.Offset, toponym.Length, toponym.GeoNamesId, toponym.Point));
    }

    [Fact]
    public void A_line_without_text_is_refused_with_the_name_of_the_file()
    {
        File.WriteAllText(_path, """{"id": "1"}""");

        Assert.Equal($"The corpus '{_path}' does not hold what it should: A line has no id or no text.", Assert.Throws<ArtefactException>(() => ToponymCorpus.Read(_path)).Message);
    }

    [Fact]
    public void A_corpus_without_documents_is_refused()
    {
        File.WriteAllText(_path, "\n");

        Assert.Equal($"The corpus '{_path}' is empty.", Assert.Throws<ArtefactException>(() => ToponymCorpus.Read(_path)).Message);
    }

    public void Dispose() => File.Delete(_path);
}
