namespace GeoTagger.Cli.Tests.Gazetteers;

public sealed class GazetteerCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sources.json")]
    [InlineData("overlay/rows.tsv")]
    [InlineData("dump/IQ.txt")]
    [InlineData("cache/cldr.tgz")]
    [InlineData("new/card.json")]
    public async Task The_gazetteer_takes_the_place_of_nothing_it_is_made_from_nor_of_its_card(string output)
    {
        _folder.Write("sources.json", """{"dataDate": "2026-01-01", "attribution": "Nobody", "sources": [{"name": "x", "kind": "npm", "version": "1", "archive": "cldr.tgz", "sha256": "01234567890123456789", "licence": "", "gives": ""}]}""");
        _folder.Write("overlay/rows.tsv", "");
        _folder.Write("dump/IQ.txt", "");
        var errors = new StringWriter { NewLine = "\n" };
        Assert.Equal(1, await Commands.RunAsync(
            [
                "gazetteer", "build", "--sources", _folder.PathOf("sources.json"), "--overlay", _folder.PathOf("overlay"), "--geonames", _folder.PathOf("dump"),
                "--cache", _folder.PathOf("cache"), "--out", _folder.PathOf(output),
            ],
            errors));
        Assert.Equal($"The option '--out' takes a file of its own, and '{_folder.PathOf(output)}' is read by the build or is its card.\n", errors.ToString());
    }
}
