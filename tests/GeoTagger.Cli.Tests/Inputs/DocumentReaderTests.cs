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

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    [InlineData(1)]
    public async Task A_file_that_breaks_off_gives_what_is_whole_says_so_and_does_not_spoil_the_next(double share)
    {
        var broken = _folder.PathOf("a.jsonl.gz");
        using (var whole = new MemoryStream())
        {
            await using (var packed = new GZipStream(whole, CompressionLevel.NoCompression, leaveOpen: true))
            {
                packed.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(i => $$"""{"id": "{{i}}", "text": "Troops entered Mosul."}{{"\n"}}"""))));
            }

            // Also without no more than the last byte of the checksum.
            await File.WriteAllBytesAsync(broken, whole.ToArray()[..(int)((whole.Length - 1) * share)], TestContext.Current.CancellationToken);
            File.WriteAllBytes(_folder.PathOf("c.txt.gz"), [0x1F, 0x8B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        }

        var documents = await ReadAsync([broken, _folder.PathOf("c.txt.gz"), _folder.Write("z.txt", "Basra")]);

        var read = documents.Where(document => document.File == 0).ToList();
        Assert.InRange(read.Count, 2, 2_001);
        Assert.All(read.SkipLast(1), document => Assert.Null(document.Problem));
        Assert.EndsWith("what is packed in it breaks off or is not what its checksum says.", read[^1].Problem!.Detail, StringComparison.Ordinal);
        Assert.NotNull(documents.Single(document => document.Id == "c.txt.gz").Problem);
        Assert.Equal("Basra", documents[^1].Request!.Text);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_a_document_that_failed()
    {
        File.CreateSymbolicLink(_folder.PathOf("a.txt"), _folder.PathOf("gone"));
        _folder.Write("b.txt", "Basra");
        File.Delete(_folder.Write("c.txt", "Mosul"));
        var files = InputFiles.Find([_folder.Path], null).Files;
        var odd = files[0] with { Path = _folder.PathOf("\uFFFD.txt"), Name = "odd" };

        var documents = await new DocumentReader([.. files, odd], new InputOptions()).ReadAsync(0, 0, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["a.txt", "b.txt", "odd"], documents.Select(document => document.Id));
        Assert.Equal($"The file cannot be read: it is a link to '{_folder.PathOf("gone")}', which is not there.", documents[0].Problem!.Detail);
        Assert.Equal("Basra", documents[1].Request!.Text);
        Assert.Equal("The file cannot be read: its name is not UTF-8.", documents[2].Problem!.Detail);
    }

    [Fact]
    public void What_this_user_may_not_read_is_told_as_that() => Assert.Equal("this user may not read it.", InputFault.Of(new UnauthorizedAccessException(), "a.txt"));

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
        var reader = new DocumentReader(InputFiles.Find([first, second], null).Files, new InputOptions());

        var documents = await reader.ReadAsync(0, 2, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([("a3", 3L), ("b1", 1L)], documents.Select(document => (document.Id, document.Number)));
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_told_with_those_that_are_and_the_next_file_is_read()
    {
        var documents = await ReadAsync([_folder.Write("in.csv", "id,body\n1,Mosul\n"), _folder.Write("b.csv", "id,text\n2,Basra\n")]);

        Assert.Equal("The file has no column 'text'; it has id, body.", documents[0].Problem!.Detail);
        Assert.Equal("Basra", documents[1].Request!.Text);
    }

    [Theory]
    [InlineData("1,\"Rain, and snow\"\n2,\"a \"\"b\"\" c\"\n3,a 5\" pipe\n", "Rain, and snow|a \"b\" c|a 5\" pipe")]
    [InlineData("1,Rain, and snow\n2,Basra\n", "Line 2: 3 fields where the header has 2; a text that holds the separator must stand in quotes.|Basra")]
    [InlineData("1,Mosul,,\n2,Basra\n", "Mosul|Basra")]
    [InlineData("1,\"Mosul\n2,Basra\n3,Erbil\n", "Lines 2 to 4: a field begins with a quote that does not end it; rows may have been read into one.")]
    [InlineData("1,\"Mosul\n2,\"Basra\n3,Erbil\n", "Lines 2 to 3: a field begins with a quote that does not end it; rows may have been read into one.|Erbil")]
    [InlineData("1,\"Mo\"sul\n2,Basra\n", "Line 2: a field begins with a quote that does not end it; rows may have been read into one.|Basra")]
    public async Task A_row_of_CSV_that_was_not_meant_so_fails_alone(string rows, string expected)
    {
        var documents = await ReadAsync([_folder.Write("in.csv", "id,text\n" + rows)]);

        Assert.Equal(expected, string.Join('|', documents.Select(document => document.Request?.Text ?? document.Problem!.Detail)));
    }

    [Fact]
    public async Task A_row_in_another_encoding_fails_alone_and_is_read_when_told_which()
    {
        var path = _folder.PathOf("in.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("id,text\n1,Z\u00FCrich\n2,Basra\n"));
        File.WriteAllBytes(_folder.PathOf("in.txt"), Encoding.Latin1.GetBytes("K\u00F6ln"));
        File.WriteAllBytes(_folder.PathOf("wide.csv"), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("id,text\n1,Z\u00FCrich\n")]);

        var asUtf8 = await ReadAsync([path]);
        var asLatin = await ReadAsync([path, _folder.PathOf("in.txt")], new InputOptions { Encoding = "iso-8859-1" });

        Assert.Equal("Line 2: not UTF-8; --encoding says what else the file is.", asUtf8[0].Problem!.Detail);
        Assert.Equal("Basra", asUtf8[1].Request!.Text);
        Assert.Equal(["Z\u00FCrich", "Basra", "K\u00F6ln"], asLatin.Select(document => document.Request!.Text));
        Assert.Equal("Z\u00FCrich", Assert.Single(await ReadAsync([_folder.PathOf("wide.csv")])).Request!.Text);
    }

    [Theory]
    [InlineData("1,\"")]
    [InlineData("")]
    public async Task A_row_without_end_is_not_held_in_memory(string start)
    {
        var path = _folder.PathOf("in.csv.gz");
        await using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes("id,text\n0,Basra\n" + start));
            var commas = new byte[1 << 16];
            commas.AsSpan().Fill((byte)',');
            for (var i = 0; i < 64; i++)
            {
                packed.Write(commas);
            }
        }

        var documents = await ReadAsync([path], new InputOptions { MaxRowLength = 1 << 20 });

        Assert.Equal(["Basra", null], documents.Select(document => document.Request?.Text));
        Assert.Equal("A row is longer than 1,048,576 characters; is a quote not closed?", documents[1].Problem!.Detail);
    }

    [Fact]
    public async Task What_is_to_be_kept_of_a_record_stands_beside_its_text()
    {
        var options = new InputOptions { Keep = ["date", "tags"] };

        var documents = await ReadAsync(
            [
                _folder.Write("a.csv", "id,text,date\n1,Mosul,2014-06-10\n"),
                _folder.Write("b.jsonl", """{"text": "Basra", "date": null, "tags": ["x", 1]}""" + "\n" + """{"text": "Erbil", "date": "\ud800", "tags": "ü"}"""),
                _folder.Write("c.txt", "Kirkuk"),
            ],
            options);

        Assert.Equal(
            ["2014-06-10;", ";[\"x\", 1]", "\"\\ud800\";ü", ";"],
            documents.Select(document => $"{document.Source.Fields!["date"]};{document.Source.Fields["tags"]}"));
        Assert.Null(Assert.Single(await ReadAsync([_folder.PathOf("a.csv")])).Source.Fields);
        var reader = new DocumentReader(InputFiles.Find([_folder.PathOf("a.csv")], null).Files, options);
        Assert.Single(await reader.ReadAsync(0, 0, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["tags"], reader.Unmet);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<List<SourceDocument>> ReadAsync(string[] paths, InputOptions? options = null) =>
        await new DocumentReader(InputFiles.Find(paths, null).Files, options ?? new InputOptions())
            .ReadAsync(0, 0, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
