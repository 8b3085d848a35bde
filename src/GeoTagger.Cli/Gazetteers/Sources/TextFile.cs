using System.IO.Compression;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>A file of lines, by itself or in a .zip, which is read as a stream and never unpacked.</summary>
/// <param name="Path">The file, or the archive that it lies in.</param>
/// <param name="Entry">Its name in the archive.</param>
internal sealed record TextFile(string Path, string? Entry = null)
{
    /// <summary>Its name without any folder.</summary>
    public string Name => System.IO.Path.GetFileName(Entry ?? Path);

    /// <summary>The files that a path stands for: those of an archive, else the one.</summary>
    /// <exception cref="ArtefactException">The archive is none.</exception>
    public static IReadOnlyList<TextFile> AllIn(string path) => !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        ? [new TextFile(path)]
        : ArtefactContent.Of($"file '{path}'", () =>
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => new TextFile(path, entry.FullName)).ToList();
        });

    /// <summary>Its lines.</summary>
    public IEnumerable<string> Lines() => Entry is null ? File.ReadLines(Path) : ArtefactContent.Rows($"file '{this}'", Unpacked(Entry));

    /// <summary>How messages call it.</summary>
    public override string ToString() => Entry is null ? Path : System.IO.Path.Combine(Path, Entry);

    private IEnumerable<string> Unpacked(string entry)
    {
        using var archive = ZipFile.OpenRead(Path);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
