using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GeoTagger.Cli.Articles;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Cli.Tests.Evaluation;

/// <summary>
/// What is found in fixed texts is what was found when it was last looked at: who makes the pipeline faster changes no answer unawares.
/// New models change answers rightly; then the digests are accepted anew with GEOTAGGER_ACCEPT=1.
/// </summary>
public sealed partial class TaggingDigestTests
{
    private const int Generated = 60;
    private static readonly string DigestFile = RepositoryFiles.PathOf("tests/data/digest.txt");

    [Fact]
    public void Entities_and_places_are_those_that_were_accepted()
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(RepositoryFiles.PathOf("models")).Build();
        var found = new StringBuilder();
        foreach (var (name, texts) in Texts())
        {
            using var digest = new TaggingDigest();
            foreach (var text in texts)
            {
                digest.Add(text, pipeline);
            }

            found.Append(FormattableString.Invariant($"{name}: {digest.Count} entities {digest.Entities}\n"));
        }

        if (Environment.GetEnvironmentVariable("GEOTAGGER_ACCEPT") == "1")
        {
            File.WriteAllText(DigestFile, found.ToString());
        }

        Assert.True(File.ReadAllText(DigestFile) == found.ToString(),
            $"Other entities or places are found than those of {DigestFile}:\n{found}If that is wanted, as after a training, run GEOTAGGER_ACCEPT=1 dotnet test --project tests/GeoTagger.Cli.Tests.");
    }

    [Fact]
    public void The_digest_tells_texts_with_other_entities_apart()
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(RepositoryFiles.PathOf("models")).Build();
        string[] digests = [.. new[] { "Rain fell on Mosul.", "Rain fell on Basra.", "Rain fell on Mosul." }.Select(Digest)];

        Assert.NotEqual(digests[0], digests[1]);
        Assert.Equal(digests[0], digests[2]);

        string Digest(string text)
        {
            using var digest = new TaggingDigest();
            digest.Add(text, pipeline);
            Assert.Equal(1, digest.Count);
            return $"{digest.Entities} {digest.Answers}";
        }
    }

    private static IEnumerable<(string Name, IEnumerable<string> Texts)> Texts()
    {
        var seed = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.PathOf("tests/data/seed-article.json")));
        yield return ("seed article", [seed.RootElement.GetProperty("text").GetString()!]);
        var gate = File.ReadAllText(RepositoryFiles.PathOf("tests/data/gate/articles.md")).Split("\n## ")[1..];
        yield return ("gate articles", gate.Select(article => Mark().Replace(article, "$1")));
        yield return ("generated articles", Enumerable.Range(0, Generated).Select(number => ArticleGenerator.English.Make(number, 50 + (20 * number))));
        yield return ("Arabic", [ArticleGenerator.Arabic.Make(0, 500)]);
        yield return ("Chinese", [ArticleGenerator.Chinese.MakeUnits(0, 2_000)]);
    }

    [GeneratedRegex(@"\{([^|}]+)\|[^}]*\}")]
    private static partial Regex Mark();
}
