namespace GeoTagger.Cli.Inputs;

/// <summary>
/// Goes through a folder and all below it. Each folder is entered once, also when links lead into a circle; folders that lie there
/// themselves go before those that only links lead to, so that names do not depend on the order of the disk.
/// </summary>
/// <param name="format">How a file holds documents, by its path; null when it is not to be read.</param>
internal sealed class FolderWalk(Func<string, InputFormat?> format)
{
    /// <summary>The reason why a folder is passed over that another way has led to.</summary>
    public const string ReadAlready = "folders that were read already";

    private readonly HashSet<string> _entered = [];
    private readonly SortedDictionary<string, InputFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _passedOver = [];

    /// <summary>Entries that are not read, by the reason, as it follows a number.</summary>
    public IReadOnlyDictionary<string, int> PassedOver => _passedOver;

    /// <summary>The files of a folder in the order of their names.</summary>
    public IReadOnlyCollection<InputFile> Files(string folder)
    {
        _files.Clear();
        Queue<string> links = new([folder]);
        while (links.TryDequeue(out var link))
        {
            Stack<string> folders = new([link]);
            while (folders.TryPop(out var next))
            {
                Enter(folder, next, folders, links);
            }
        }

        return [.. _files.Values];
    }

    private void Enter(string root, string folder, Stack<string> folders, Queue<string> links)
    {
        if (!_entered.Add(FileFacts.Of(folder).Identity))
        {
            PassOver(ReadAlready);
            return;
        }

        foreach (var path in Entries(root, folder).Order(StringComparer.Ordinal))
        {
            switch (FileFacts.Of(path).Kind)
            {
                case FileKind.Folder when File.ResolveLinkTarget(path, returnFinalTarget: false) is null:
                    folders.Push(path);
                    break;
                case FileKind.Folder:
                    links.Enqueue(path);
                    break;
                case FileKind.Special:
                    PassOver("pipes, sockets or devices");
                    break;
                default:
                    Take(root, path);
                    break;
            }
        }
    }

    private string[] Entries(string root, string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Add(root, folder, InputFormat.Text, "The folder cannot be opened: " + InputFault.Of(exception, folder));
            return [];
        }
    }

    private void Take(string root, string path)
    {
        if (format(path) is { } known)
        {
            Add(root, path, known, fault: null);
        }
        else
        {
            PassOver(Path.GetExtension(path) is { Length: > 0 } extension ? extension.ToLowerInvariant() : "without an ending in their names");
        }
    }

    private void Add(string root, string path, InputFormat known, string? fault) =>
        _files.Add(path, new InputFile(path, Path.GetRelativePath(root, path).Replace('\\', '/'), known) { Fault = fault });

    private void PassOver(string reason) => _passedOver[reason] = _passedOver.GetValueOrDefault(reason) + 1;
}
