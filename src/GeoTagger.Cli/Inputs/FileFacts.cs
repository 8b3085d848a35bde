using Mono.Unix.Native;

namespace GeoTagger.Cli.Inputs;

/// <summary>What the system knows of a file, over all links that lead to it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identity">The same for two paths only if they lead to the same file; empty when there is none.</param>
internal readonly record struct FileFacts(FileKind Kind, string Identity)
{
    /// <summary>Looks at a path.</summary>
    public static FileFacts Of(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.Exists(path) ? new FileFacts(FileKind.Folder, Path.GetFullPath(path)) : File.Exists(path) ? new FileFacts(FileKind.Plain, Path.GetFullPath(path)) : default;
        }

        if (Syscall.stat(path, out var found) != 0)
        {
            return new FileFacts(FileKind.None, "");
        }

        var kind = (found.st_mode & FilePermissions.S_IFMT) switch
        {
            FilePermissions.S_IFREG => FileKind.Plain,
            FilePermissions.S_IFDIR => FileKind.Folder,
            _ => FileKind.Special,
        };
        return new FileFacts(kind, FormattableString.Invariant($"{found.st_dev}:{found.st_ino}"));
    }
}
