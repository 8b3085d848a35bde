using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Outputs;

/// <summary>Looks at the path of a file that is to be written, before anything is done to it.</summary>
internal static class OutputFile
{
    /// <summary>Refuses what must not be replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">Files that are read.</param>
    /// <param name="overwrite">Whether a plain file may be replaced.</param>
    /// <exception cref="InputException">It is one of the inputs, a folder, a pipe or a device, exists and is to stay, or has no folder.</exception>
    public static void Require(string path, IEnumerable<string> inputs, bool overwrite)
    {
        RequirePlain(path, inputs);
        if (!overwrite && File.Exists(path))
        {
            throw new InputException($"'{path}' exists; --overwrite replaces it.");
        }
    }

    /// <summary>Refuses what must not be replaced even if the user wishes so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">Files that are read.</param>
    /// <exception cref="InputException">It is one of the inputs, a folder, a pipe or a device, or has no folder.</exception>
    public static void RequirePlain(string path, IEnumerable<string> inputs)
    {
        var facts = FileFacts.Of(path);
        if (facts.Kind is FileKind.Folder or FileKind.Special)
        {
            throw new InputException(facts.Kind == FileKind.Folder ? $"'{path}' is a folder; results need a file." : $"'{path}' is a pipe or a device; results need a plain file.");
        }

        if (facts.Kind == FileKind.Plain && inputs.Any(input => FileFacts.Of(input).Identity == facts.Identity))
        {
            throw new InputException($"'{path}' is one of the inputs; results need a file of their own.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new InputException($"The folder '{folder}' for '{Path.GetFileName(path)}' does not exist.");
        }
    }
}
