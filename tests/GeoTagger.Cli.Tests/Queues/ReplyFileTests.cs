using System.Text;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Queues;

namespace GeoTagger.Cli.Tests.Queues;

public sealed class ReplyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_last_line_that_is_not_whole_is_forgotten_and_the_documents_of_the_others_are_known()
    {
        var path = _folder.Write("out.jsonl", "{\"id\":\"a\",\"x\":{\"id\":\"inner\"}}\n{\"x\":[],\"id\":\"ü\",\"source\":{\"file\":\"f\",\"number\":3,\"digest\":\"0f\"}}\n{\"id\":\"c\"");
        HashSet<UInt128> known = [];

        using (var file = ReplyFile.Open(path, known))
        {
            Assert.Equal(2, file.Lines);
            file.Add("{\"id\":\"d\"}\n"u8);
            file.Flush();
        }

        Assert.Equal("{\"id\":\"a\",\"x\":{\"id\":\"inner\"}}\n{\"x\":[],\"id\":\"ü\",\"source\":{\"file\":\"f\",\"number\":3,\"digest\":\"0f\"}}\n{\"id\":\"d\"}\n", File.ReadAllText(path));
        Assert.Equal(new HashSet<UInt128> { DocumentKey.Of("a", null), DocumentKey.Of("ü", new DocumentSource("f", 3) { Digest = "0f" }) }, known);
    }

    [Theory]
    [InlineData("Dear all,\nhello\n", 1)]
    [InlineData("{\"id\":\"a\"}\n\n", 2)]
    [InlineData("{\"id\":\"a\"}\nand a note without end", 2)]
    [InlineData("{\"id\":\n", 1)]
    public void A_file_that_holds_something_else_is_left_as_it_is(string content, int line)
    {
        var path = _folder.Write("notes.txt", content);

        var exception = Assert.Throws<InputException>(() => ReplyFile.Open(path, []));

        Assert.Equal($"'{path}' is no file that 'geotagger collect' wrote: line {line} is no reply; give --out another name.", exception.Message);
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("""{"id": "x"}""", "x")]
    [InlineData("""{"a": {"id": "y"}, "id": "x"}""", "x")]
    [InlineData("""{"a": 1}""", null)]
    [InlineData("""{"id": null}""", null)]
    [InlineData("no json", null)]
    public void The_id_of_a_line_is_its_own(string line, string? id) => Assert.Equal(id, ReplyFile.IdOf(Encoding.UTF8.GetBytes(line)));

    public void Dispose() => _folder.Dispose();
}
