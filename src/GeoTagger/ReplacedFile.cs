namespace GeoTagger;

/// <summary>
/// Writes a file under a new name and then moves it to its place: whatever ends the program meanwhile, the old file stays whole, and whoever
/// has it mapped keeps it.
/// </summary>
internal static class ReplacedFile
{
    /// <summary>Writes bytes.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, next => File.WriteAllBytes(next, bytes));

    /// <summary>Writes text.</summary>
    public static void Write(string path, string text) => Write(path, next => File.WriteAllText(next, text));

    private static void Write(string path, Action<string> write)
    {
        var next = path + ".new";
        write(next);
        File.Move(next, path, overwrite: true);
    }
}
