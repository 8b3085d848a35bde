namespace GeoTagger.Cli.Tests;

/// <summary>A small file of every kind that a command reads, in a folder that goes with the tests.</summary>
public sealed class TinyFiles : IAsyncLifetime
{
    private const string Vectors = """{"dimensions": 2, "words": ["a", "b"], "vectors": {"said": [1, 0], "town": [0, 1], "river": [1, 1], "went": [2, 1], "old": [1, 3], "new": [3, 1]}}""";

    private readonly TemporaryFolder _folder = new();

    public string PathOf(string file) => _folder.PathOf(file);

    public async ValueTask InitializeAsync()
    {
        TinyModels.Write(PathOf("models"));
        foreach (var file in (ReadOnlySpan<string>)["clusters.bin", "vectors.bin", "entities.bin"])
        {
            Directory.CreateDirectory(PathOf("trained"));
            File.Copy(PathOf($"models/tagger/{file}"), PathOf($"trained/{file}"));
        }

        _folder.Write("sources.json", """{"dataDate": "2026-01-01", "attribution": "Nobody", "sources": []}""");
        _folder.Write("packages.json", """{"dataDate": "2026-01-01", "attribution": "Nobody", "sources": [{"name": "cldr-localenames-full", "kind": "npm", "version": "1", "archive": "cldr.tgz", "sha256": "01234567890123456789", "licence": "", "gives": ""}]}""");
        _folder.Write("cache/cldr.tgz", "no package");
        Directory.CreateDirectory(PathOf("overlay"));
        _folder.Write("dump/IQ.txt", "94591\tKhanaqin\tKhanaqin\t\t34.3\t45.4\tP\tPPL\tIQ\t\t10\t\t\t\t0\t\t\tAsia/Baghdad\t\n");
        _folder.Write("vectors.json", Vectors);
        _folder.Write("article.txt", "Troops left Kirkuk. Rain fell in Mosul.");
        _folder.Write("begun.progress", """{"Fingerprint": "of another run"}""");
        WriteCorpora();
        foreach (var form in (string[])["jsonl", "geojson", "csv", "parquet", "gpkg"])
        {
            Assert.Equal(0, await Commands.RunAsync(["tag", PathOf("article.txt"), "--models", RepositoryFiles.PathOf("models"), "--out", PathOf($"result.{form}")], Console.Error));
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Ten documents each, so that some are held out, some for tuning and some in every fold.</summary>
    private void WriteCorpora()
    {
        var numbers = Enumerable.Range(0, 40).ToList();
        _folder.Write("corpora/toponyms/lgl.jsonl", string.Concat(numbers.Select(i =>
            $$"""{"id": "lgl-{{i}}", "text": "Report {{i}}: troops left Kirkuk.", "toponyms": [{"start": {{22 + $"{i}".Length}}, "end": {{28 + $"{i}".Length}}, "lat": 35.46, "lon": 44.39, "geonameid": 94787}]}""" + "\n")));
        _folder.Write("corpora/entities/worldwide.jsonl", string.Concat(numbers.Select(i =>
            $$"""{"id": "ww-{{i}}", "text": "Barzani left Kirkuk {{i}} times.", "entities": [{"start": 0, "end": 7, "type": "Person"}, {"start": 13, "end": 19, "type": "Location"}]}""" + "\n")));
        _folder.Write("corpora/entities/wikigold.tsv", string.Concat(numbers.Select(_ => "Barzani\tB-Person\nleft\tO\nKirkuk\tB-Location\n.\tO\n\n")));
    }
}
