using System.Text;
using GeoTagger.Cli.Queues;

namespace GeoTagger.Cli.Tests.Queues;

public sealed class ReplyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_last_line_that_is_not_whole_is_forgotten_and_the_ids_of_the_others_are_known()
    {
        var path = _folder.Write("out.jsonl", "{\"id\":\"a\",\"x\":{\"id\":\"inner\"}}\n{\"x\":[],\"id\":\"ü\"}\n{\"id\":\"c\"");
        var seen = new SeenIds();

        using (var file = ReplyFile.Open(path, seen))
        {
            file.Add("{\"id\":\"d\"}"u8);
        }

        Assert.Equal("{\"id\":\"a\",\"x\":{\"id\":\"inner\"}}\n{\"x\":[],\"id\":\"ü\"}\n{\"id\":\"d\"}\n", File.ReadAllText(path));
        Assert.Equal([true, true, false, false], new[] { "a", "ü", "c", "inner" }.Select(seen.Contains));
        Assert.Equal(2, seen.Count);
    }

    [Theory]
    [InlineData("""{"id": "x"}""", "x")]
    [InlineData("""{"a": {"id": "y"}, "id": "x"}""", "x")]
    [InlineData("""{"a": 1}""", null)]
    [InlineData("""{"id": null}""", null)]
    public void The_id_of_a_line_is_its_own(string line, string? id) => Assert.Equal(id, ReplyFile.IdOf(Encoding.UTF8.GetBytes(line)));

    public void Dispose() => _folder.Dispose();
}
