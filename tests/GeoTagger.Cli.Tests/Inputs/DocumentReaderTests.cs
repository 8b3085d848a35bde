using System.IO.Compression;
using System.Text;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Tests.Inputs;

public sealed class DocumentReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_names_and_its_files_by_their_endings()
    {
        _folder.Write("in/b/second.txt", "A text file.");
        _folder.Write("in/a.jsonl", "{\"id\": \"one\", \"text\": \"A line.\"}\n\n{\"text\": \"A line without id.\"}\n");
        _folder.Write("in/c.csv", "id,text\n7,\"A row, quoted\"\n,no id\n");
        _folder.Write("in/d.tsv", "text\tid\nTabs\tx\n");
        _folder.Write("in/notes.pdf", "not read");

        var documents = await ReadAsync([_folder.PathOf("in")]);

        Assert.Equal(
            [("one", "A line."), ("a.jsonl#3", "A line without id."), ("b/second.txt", "A text file."), ("7", "A row, quoted"), ("c.csv#3", "no id"), ("x", "Tabs")],
            documents.Select(document => (document.Id, document.Request!.Text)));
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("zst")]
    [InlineData("jsonl")]
    public async Task Gzip_and_zstd_are_known_by_what_they_are(string ending)
    {
        var path = _folder.PathOf($"in.jsonl.{ending}");
        await using (var file = File.Create(path))
        await using (Stream packed = ending switch { "gz" => new GZipStream(file, CompressionLevel.Fastest), "zst" => new ZstdSharp.CompressionStream(file), _ => file })
        {
            packed.Write("{\"id\": \"a\", \"text\": \"Mosul\"}\n{\"id\": \"b\", \"text\": \"Basra\"}"u8);
        }

        Assert.Equal(["Mosul", "Basra"], (await ReadAsync([path])).Select(document => document.Request!.Text));
    }

    [Fact]
    public async Task Records_of_an_archive_may_have_other_names_other_members_and_numbers_for_ids()
    {
        var path = _folder.Write("in.jsonl", """{"nr": 42, "body": "Mosul", "text": "a summary", "id": 1, "url": {"x": []}, "demonyms": true}""");

        var document = Assert.Single(await ReadAsync([path], new InputOptions { TextColumn = "body", IdColumn = "nr" }));

        Assert.Equal(("42", "Mosul", true), (document.Id, document.Request!.Text, document.Request.Demonyms));
    }

    [Fact]
    public async Task A_line_that_is_no_record_is_told_with_its_number_and_the_next_is_read()
    {
        var path = _folder.Write("in.jsonl", "{\"id\": \"a\", \"text\": \"Mosul\"}\n{\"id\": \"b\", \"text\"\n{\"id\": \"c\", \"text\": 5}\n{\"id\": \"d\", \"text\": \"Basra\"}\n");

        var documents = await ReadAsync([path]);

        Assert.Equal(["a", "in.jsonl#2", "c", "d"], documents.Select(document => document.Id));
        Assert.StartsWith("Line 2, byte ", documents[1].Problem!.Detail, StringComparison.Ordinal);
        Assert.Equal(["text"], documents[2].Problem!.Errors!.Keys);
    }

    [Fact]
    public async Task A_file_that_breaks_off_gives_what_is_whole_and_does_not_spoil_the_next()
    {
        var broken = _folder.PathOf("a.jsonl.gz");
        using (var whole = new MemoryStream())
        {
            await using (var packed = new GZipStream(whole, CompressionLevel.NoCompression, leaveOpen: true))
            {
                packed.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $$"""{"id": "{{i}}", "text": "Troops entered Mosul."}{{"\n"}}"""))));
            }

            await File.WriteAllBytesAsync(broken, whole.ToArray()[..(int)(whole.Length / 2)], TestContext.Current.CancellationToken);
            File.WriteAllBytes(_folder.PathOf("c.txt.gz"), [0x1F, 0x8B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        }

        var documents = await ReadAsync([broken, _folder.PathOf("c.txt.gz"), _folder.Write("z.txt", "Basra")]);

        Assert.InRange(documents.Count(document => document.File == 0), 2, 20_000);
        Assert.NotNull(documents.Single(document => document.Id == "c.txt.gz").Problem);
        Assert.Equal("Basra", documents[^1].Request!.Text);
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_fails_alone()
    {
        File.WriteAllBytes(_folder.PathOf("a.txt"), [0x4D, 0xFC, 0x6E]);
        _folder.Write("b.txt", "\uFEFFBasra");

        var documents = await ReadAsync([_folder.Path]);

        Assert.NotNull(documents[0].Problem);
        Assert.Equal("Basra", documents[1].Request!.Text);
    }

    [Fact]
    public async Task Reading_begins_where_it_is_told_to()
    {
        var first = _folder.Write("a.jsonl", "{\"id\": \"a1\", \"text\": \"x\"}\n{\"id\": \"a2\", \"text\": \"x\"}\n{\"id\": \"a3\", \"text\": \"x\"}\n");
        var second = _folder.Write("b.csv", "id,text\nb1,x\n");
        var reader = new DocumentReader(InputFiles.Find([first, second], null), new InputOptions());

        var documents = await reader.ReadAsync(0, 2, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([("a3", 3L), ("b1", 1L)], documents.Select(document => (document.Id, document.Number)));
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_told_with_those_that_are()
    {
        var path = _folder.Write("in.csv", "id,body\n1,Mosul\n");

        var exception = await Assert.ThrowsAsync<InputException>(() => ReadAsync([path]));

        Assert.Equal($"The file '{path}' has no column 'text'; it has id, body.", exception.Message);
    }

    [Fact]
    public void An_input_that_does_not_exist_is_told() =>
        Assert.Equal("The input 'nowhere' does not exist.", Assert.Throws<InputException>(() => InputFiles.Find(["nowhere"], null)).Message);

    public void Dispose() => _folder.Dispose();

    private static async Task<List<SourceDocument>> ReadAsync(string[] paths, InputOptions? options = null) =>
        await new DocumentReader(InputFiles.Find(paths, null), options ?? new InputOptions())
            .ReadAsync(0, 0, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
