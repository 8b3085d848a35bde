using System.Diagnostics;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Tests.Inputs;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Files_of_the_same_name_from_different_folders_go_by_their_paths()
    {
        _folder.Write("2019/a.txt", "x");
        _folder.Write("2019/b.txt", "x");
        _folder.Write("2020/a.txt", "x");

        Assert.Equal([_folder.PathOf("2019/a.txt"), "b.txt", _folder.PathOf("2020/a.txt")], Names("2019", "2020"));
        Assert.Equal([_folder.PathOf("2020/a.txt"), _folder.PathOf("2019/a.txt")], Names("2020/a.txt", "2019/a.txt"));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once_also_by_another_way_to_it()
    {
        _folder.Write("in/a.txt", "x");
        Directory.CreateSymbolicLink(_folder.PathOf("way"), _folder.PathOf("in"));

        Assert.Equal(["a.txt"], Names("in/a.txt", "in", "way/a.txt", "way"));
    }

    [Fact]
    public void A_link_to_a_file_is_a_file_and_links_that_lead_into_a_circle_end()
    {
        _folder.Write("in/b/a.txt", "x");
        File.CreateSymbolicLink(_folder.PathOf("in/c.txt"), _folder.PathOf("in/b/a.txt"));
        Directory.CreateSymbolicLink(_folder.PathOf("in/b/up"), _folder.PathOf("in"));
        Directory.CreateSymbolicLink(_folder.PathOf("in/a"), _folder.PathOf("in/b"));

        var found = Find("in");

        // The folder itself goes before the link to it, whatever they are called.
        Assert.Equal(["b/a.txt", "c.txt"], found.Files.Select(file => file.Name));
        Assert.Equal("Not read in the folders: 2 folders that were read already.", found.Note);
    }

    [Fact]
    public void What_is_not_read_in_a_folder_is_counted_by_the_reason()
    {
        _folder.Write("in/a.txt", "x");
        _folder.Write("in/b.PDF", "x");
        _folder.Write("in/c.pdf", "x");
        _folder.Write("in/README", "x");
        using (var pipe = Process.Start("mkfifo", _folder.PathOf("in/d.txt")))
        {
            pipe.WaitForExit();
        }

        var found = Find("in");

        Assert.Equal(["a.txt"], found.Files.Select(file => file.Name));
        Assert.Equal("Not read in the folders: 2 .pdf, 1 pipes, sockets or devices, 1 without an ending in their names.", found.Note);
    }

    [Fact]
    public void An_input_that_does_not_exist_is_told() =>
        Assert.Equal("The input 'nowhere' does not exist.", Assert.Throws<InputException>(() => InputFiles.Find(["nowhere"], null)).Message);

    [Fact]
    public void A_folder_with_nothing_to_read_is_told()
    {
        _folder.Write("in/b.pdf", "x");

        var exception = Assert.Throws<InputException>(() => Find("in"));

        Assert.Equal($"The folder '{_folder.PathOf("in")}' holds no .txt, .text, .jsonl, .ndjson, .csv, .tsv file, compressed or not.", exception.Message);
    }

    public void Dispose() => _folder.Dispose();

    private FoundInputs Find(params string[] paths) => InputFiles.Find([.. paths.Select(_folder.PathOf)], null);

    private IEnumerable<string> Names(params string[] paths) => Find(paths).Files.Select(file => file.Name);
}
