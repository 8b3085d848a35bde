using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Outputs;

/// <summary>The file that a command is asked to write.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a file that is there already, or that is read.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="inputs">The files that are read for it.</param>
    /// <param name="overwrite">Whether it may replace one that is there.</param>
    /// <exception cref="InputException">It may not be written.</exception>
    public static void Require(string path, IEnumerable<string> inputs, bool overwrite)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new InputException($"'{path}' exists; --overwrite replaces it.");
        }

        if (inputs.Any(input => RealPath(input) == RealPath(path)))
        {
            throw new InputException($"'{path}' is read; give --out another name.");
        }
    }

    private static string RealPath(string path) => new FileInfo(Path.GetFullPath(path)) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
        : Path.GetFullPath(path);
}
