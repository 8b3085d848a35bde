namespace GeoTagger.Cli.Inputs;

/// <summary>Finds the files that a command line names, in an order that is the same in every run.</summary>
internal static class InputFiles
{
    private static readonly Dictionary<string, InputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = InputFormat.Text,
        [".text"] = InputFormat.Text,
        [".jsonl"] = InputFormat.Jsonl,
        [".ndjson"] = InputFormat.Jsonl,
        [".csv"] = InputFormat.Csv,
        [".tsv"] = InputFormat.Csv,
    };

    /// <summary>The files, folders with all that is below them, each once; standard input when there are none.</summary>
    /// <param name="paths">Files, folders or <c>-</c>.</param>
    /// <param name="format">How they hold documents; by their names when null, and text where those do not say.</param>
    /// <exception cref="InputException">A path does not exist, or a folder holds no such file.</exception>
    public static FoundInputs Find(IReadOnlyList<string> paths, InputFormat? format)
    {
        List<InputFile> files = [];
        var walk = new FolderWalk(path => FormatOf(path) is { } known ? format ?? known : null);
        foreach (var path in paths.Count == 0 ? [InputFile.StandardInput] : paths)
        {
            if (path == InputFile.StandardInput)
            {
                files.Add(new InputFile(path, "stdin", format ?? InputFormat.Text));
                continue;
            }

            switch (FileFacts.Of(path).Kind)
            {
                case FileKind.Folder:
                    var before = files.Count;
                    files.AddRange(walk.Files(path));
                    RequireSome(files.Count - before, path, walk);
                    break;
                case FileKind.None:
                    throw new InputException($"The input '{path}' does not exist.");
                default:
                    files.Add(new InputFile(path, Path.GetFileName(path), format ?? FormatOf(path) ?? InputFormat.Text));
                    break;
            }
        }

        return new FoundInputs(WithOwnNames(files.DistinctBy(Place)), walk.PassedOver);
    }

    /// <summary>Whether fields of the file are separated by tabs.</summary>
    public static bool IsTabSeparated(string path) => Extension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase);

    private static void RequireSome(int found, string folder, FolderWalk walk)
    {
        if (found == 0 && !walk.PassedOver.ContainsKey(FolderWalk.ReadAlready))
        {
            throw new InputException($"The folder '{folder}' holds no {string.Join(", ", Formats.Keys)} file, compressed or not.");
        }
    }

    /// <summary>Where a file lies, however it was named: the folder itself, over all links, and the name in it.</summary>
    private static string Place(InputFile file) => file.Path == InputFile.StandardInput ? file.Path
        : $"{FileFacts.Of(Path.GetDirectoryName(Path.GetFullPath(file.Path)) ?? file.Path).Identity}/{Path.GetFileName(file.Path)}";

    /// <summary>Files of the same name, from different folders, go by their paths: what their documents are called must tell them apart.</summary>
    private static List<InputFile> WithOwnNames(IEnumerable<InputFile> found)
    {
        var files = found.ToList();
        var shared = files.CountBy(file => file.Name).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet();
        HashSet<string> taken = [];
        return
        [
            .. files.Select(file => shared.Contains(file.Name) ? file with { Name = file.Path.Replace('\\', '/') } : file)
                .Select(file => taken.Add(file.Name) ? file : file with { Name = Path.GetFullPath(file.Path) }),
        ];
    }

    private static InputFormat? FormatOf(string path) => Formats.TryGetValue(Extension(path), out var format) ? format : null;

    private static string Extension(string path)
    {
        var extension = Path.GetExtension(path);
        return Decompression.Endings.Contains(extension, StringComparer.OrdinalIgnoreCase) ? Path.GetExtension(Path.GetFileNameWithoutExtension(path)) : extension;
    }
}
