using System.Text.Json;
using GeoTagger.Cli.Articles;

namespace GeoTagger.Benchmarks;

/// <summary>Texts that are measured together.</summary>
/// <param name="Name">What they are called in records.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Words">Words of all of them, as white space parts them; in Chinese, which parts none, the characters.</param>
internal sealed record Input(string Name, IReadOnlyList<string> Texts, int Words)
{
    private const int Articles = 1_000;
    private const int ArticleWords = 200;

    /// <summary>All inputs by name.</summary>
    public static IReadOnlyDictionary<string, Input> All { get; } = new[]
    {
        Of("seed article", SeedArticle()),
        Of("500 words", ArticleGenerator.English.Make(0, 500)),
        Of("5,000 words", ArticleGenerator.English.Make(0, 5_000)),
        Of("1,000 articles", [.. Enumerable.Range(0, Articles).Select(number => ArticleGenerator.English.Make(number, ArticleWords))]),
        Of("Arabic", ArticleGenerator.Arabic.Make(0, 500)),
        new Input("Chinese", [ArticleGenerator.Chinese.MakeUnits(0, 1_000)], 1_000),
    }.ToDictionary(input => input.Name);

    private static Input Of(string name, params string[] texts) =>
        new(name, texts, texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));

    private static string SeedArticle()
    {
        using var article = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests/data/seed-article.json")));
        return article.RootElement.GetProperty("text").GetString()!;
    }
}
