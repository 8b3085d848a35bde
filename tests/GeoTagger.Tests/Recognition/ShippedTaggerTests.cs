using System.Security.Cryptography;
using System.Text.Json;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Text;

namespace GeoTagger.Tests.Recognition;

public sealed class ShippedTaggerTests
{
    private const string Article = "Prime Minister Masrour Barzani met officials of the Iraqi Army in Erbil on Monday. Barzani said the road to Mosul was open.";

    private static readonly string Folder = Path.Combine(ShippedModels.Root, "models", "tagger");

    private static readonly SequenceTagger Tagger = SequenceTagger.Open(Folder, ShippedModels.Pipeline.Gazetteer);

    [Fact]
    public void The_files_are_those_that_the_card_describes()
    {
        using var card = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "card.json")));
        var bytes = 0L;
        foreach (var file in card.RootElement.GetProperty("models").EnumerateArray())
        {
            byte[] content = File.ReadAllBytes(Path.Combine(Folder, file.GetProperty("name").GetString()!));
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
            bytes += content.Length;
        }

        Assert.InRange(bytes, 1, 40L << 20);
    }

    [Fact]
    public void Confidences_are_probabilities()
    {
        var (entities, toponyms) = Tag(Article);
        Assert.All(entities.Select(entity => entity.Confidence).Concat(toponyms.Select(toponym => toponym.Confidence)), confidence => Assert.InRange(confidence, 0.01, 1));
    }

    [Fact]
    public void A_text_is_tagged_alike_alone_after_others_and_by_many_threads()
    {
        var (entities, toponyms) = Tag(Article);
        Assert.NotEmpty(entities);
        Tag(string.Concat(Enumerable.Repeat("Rain fell on Lagos and Accra. ", 50)));
        Parallel.For(0, 8, _ =>
        {
            var (again, places) = Tag(Article);
            Assert.Equal(entities, again);
            Assert.Equal(toponyms, places);
        });
    }

    [Fact]
    public void Tagging_allocates_nothing_once_it_is_warm()
    {
        var document = Matched(Article);
        var tagger = SequenceTagger.Open(Folder, ShippedModels.Pipeline.Gazetteer);
        for (var i = 0; i < 3; i++)
        {
            Run();
        }

        // Another thread may have the scratch of this one, and its bag may link a node; nothing grows with the text.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Allocated()), 0, 256);

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Run()
        {
            document.Entities.Clear();
            document.Toponyms.Clear();
            tagger.Tag(document);
        }
    }

    private static (List<EntityMention> Entities, List<ToponymMention> Toponyms) Tag(string article)
    {
        var document = Matched(article);
        Tagger.Tag(document);
        return (document.Entities, document.Toponyms);
    }

    private static Document Matched(string article)
    {
        var document = new Document();
        NewsTokenizer.Tokenize(article, document.Tokens);
        new GazetteerMatcher(ShippedModels.Pipeline.Gazetteer).Match(document.Tokens, document.Matches);
        return document;
    }
}
