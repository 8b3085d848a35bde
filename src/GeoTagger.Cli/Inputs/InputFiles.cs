namespace GeoTagger.Cli.Inputs;

/// <summary>Finds the files that a command line names, in an order that is the same in every run.</summary>
internal static class InputFiles
{
    private static readonly string[] Compressions = [".gz", ".zst"];

    private static readonly Dictionary<string, InputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = InputFormat.Text,
        [".text"] = InputFormat.Text,
        [".jsonl"] = InputFormat.Jsonl,
        [".ndjson"] = InputFormat.Jsonl,
        [".csv"] = InputFormat.Csv,
        [".tsv"] = InputFormat.Csv,
    };

    /// <summary>The files, folders with all that is below them; standard input when there are none.</summary>
    /// <param name="paths">Files, folders or <c>-</c>.</param>
    /// <param name="format">How they hold documents; by their names when null, and text where those do not say.</param>
    /// <exception cref="InputException">A path does not exist, or a folder holds no such file.</exception>
    public static IReadOnlyList<InputFile> Find(IReadOnlyList<string> paths, InputFormat? format)
    {
        List<InputFile> files = [];
        foreach (var path in paths.Count == 0 ? [InputFile.StandardInput] : paths)
        {
            if (path == InputFile.StandardInput)
            {
                files.Add(new InputFile(path, "stdin", format ?? InputFormat.Text));
            }
            else if (File.Exists(path))
            {
                files.Add(new InputFile(path, Path.GetFileName(path), format ?? FormatOf(path) ?? InputFormat.Text));
            }
            else if (Directory.Exists(path))
            {
                files.AddRange(Below(path, format));
            }
            else
            {
                throw new InputException($"The input '{path}' does not exist.");
            }
        }

        return files;
    }

    /// <summary>Whether fields of the file are separated by tabs.</summary>
    public static bool IsTabSeparated(string path) => Extension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase);

    private static List<InputFile> Below(string folder, InputFormat? format)
    {
        List<InputFile> files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => FormatOf(path) is not null)
                .Order(StringComparer.Ordinal)
                .Select(path => new InputFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), format ?? FormatOf(path)!.Value)),
        ];
        return files.Count > 0 ? files : throw new InputException($"The folder '{folder}' holds no {string.Join(", ", Formats.Keys)} file, compressed or not.");
    }

    private static InputFormat? FormatOf(string path) => Formats.TryGetValue(Extension(path), out var format) ? format : null;

    private static string Extension(string path)
    {
        var extension = Path.GetExtension(path);
        return Compressions.Contains(extension, StringComparer.OrdinalIgnoreCase) ? Path.GetExtension(Path.GetFileNameWithoutExtension(path)) : extension;
    }
}
