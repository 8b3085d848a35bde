using GeoTagger.Cli.Articles;

namespace GeoTagger.Cli.Tests.Articles;

public sealed class ArticleGeneratorTests
{
    [Fact]
    public void The_same_number_makes_the_same_article_and_another_makes_another()
    {
        Assert.Equal(ArticleGenerator.English.Make(7, 100), ArticleGenerator.English.Make(7, 100));
        Assert.NotEqual(ArticleGenerator.English.Make(7, 100), ArticleGenerator.English.Make(8, 100));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(500)]
    [InlineData(5_000)]
    public void An_article_ends_with_the_sentence_in_which_its_words_are_reached(int words)
    {
        var count = ArticleGenerator.English.Make(1, words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

        Assert.InRange(count, words, words + 40);
    }

    [Fact]
    public void Nothing_is_left_to_choose()
    {
        foreach (var generator in new[] { ArticleGenerator.English, ArticleGenerator.Arabic, ArticleGenerator.Chinese })
        {
            var text = generator.MakeUnits(3, 50_000);

            Assert.Equal(50_000, text.Length);
            Assert.DoesNotContain("{", text);
        }
    }
}
