namespace GeoTagger.Cli.Tests.Evaluation;

/// <summary>Whoever measures models on what they were trained on is told so, and how to measure without.</summary>
public sealed class SeenCorporaTests(TinyFiles files) : IClassFixture<TinyFiles>
{
    private const string Card = """{"corpora": [{"name": "lgl", "documents": 30}]}""";
    private const string Toponyms = "These models were trained on documents of lgl, and are measured on them here; --folds 5 or --cross measure models that have not seen them.\n";
    private const string Entities = "These models were trained on documents of lgl, and are measured on them here; --part HeldOut measures on those that were kept out, and --folds on models trained without the fold.\n";

    [Theory]
    [InlineData("tagger", Card, Toponyms)]
    [InlineData("resolver", """{"corpora": [{"name": "Local-Global Lexicon"}], "crossValidated": {"lgl": {}}}""", Toponyms)]
    [InlineData("tagger", """{"corpora": [{"name": "geowebnews"}]}""", "")]
    [InlineData("tagger", null, "")]
    public async Task Toponyms_on_a_corpus_of_the_card(string model, string? card, string expected) =>
        Assert.Equal((0, expected), await RunAsync(model, card, "evaluate", "toponyms", "--corpus", files.PathOf("corpora/toponyms/lgl.jsonl"), "--models", files.PathOf("models")));

    [Theory]
    [InlineData("All", "lgl", Entities)]
    [InlineData("Tuning", "lgl", Entities)]
    [InlineData("HeldOut", "lgl", "")]
    [InlineData("All", "worldwide", "")]
    public async Task Entities_on_a_corpus_of_the_card(string part, string corpus, string expected) => Assert.Equal((0, expected), await RunAsync(
        "tagger", Card, "evaluate", "entities", "--corpora", files.PathOf("corpora"), "--corpus", corpus, "--part", part, "--models", files.PathOf("models/tagger"), "--gazetteer", files.PathOf("models/gazetteer/gazetteer.bin")));

    [Fact]
    public async Task A_card_that_is_none_is_told_by_name()
    {
        var (exitCode, errors) = await RunAsync("tagger", "{}", "evaluate", "toponyms", "--corpus", files.PathOf("corpora/toponyms/lgl.jsonl"), "--models", files.PathOf("models"));
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The file '{files.PathOf("models/tagger/card.json")}' does not hold what it should: ", errors, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Errors)> RunAsync(string model, string? card, params string[] arguments)
    {
        var path = files.PathOf($"models/{model}/card.json");
        if (card is not null)
        {
            await File.WriteAllTextAsync(path, card, TestContext.Current.CancellationToken);
        }

        try
        {
            var (exitCode, _, errors) = await CommandLine.RunAsync(arguments);
            return (exitCode, errors);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
