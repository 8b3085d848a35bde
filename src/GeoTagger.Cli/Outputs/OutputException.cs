using Microsoft.Data.Sqlite;

namespace GeoTagger.Cli.Outputs;

/// <summary>
/// A file that cannot be written, because the disk is full, say; the message is a sentence that names it. No IOException: those that a
/// broker's connection ends with are tried again, and this is not.
/// </summary>
internal sealed class OutputException(string path, Exception reason) : Exception($"'{path}' cannot be written: {Reason(path, reason)}", reason)
{
    /// <summary>Does work on a file.</summary>
    /// <exception cref="OutputException">The system does not allow it.</exception>
    public static void Guard(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            throw new OutputException(path, exception);
        }
    }

    /// <summary>Does work on a file.</summary>
    /// <exception cref="OutputException">The system does not allow it.</exception>
    public static async Task GuardAsync(string path, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            throw new OutputException(path, exception);
        }
    }

    private static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or SqliteException;

    /// <summary>What the system says, without the path that it may say, too.</summary>
    private static string Reason(string path, Exception reason) => reason switch
    {
        UnauthorizedAccessException => "this user may not.",
        // What the framework makes of a length that the file system, or a limit of the user, does not allow.
        ArgumentOutOfRangeException => "it would be longer than a file may be here.",
        DirectoryNotFoundException => "its folder is not there.",
        SqliteException => reason.Message.TrimEnd('.') + ".",
        _ => reason.Message.Replace($" : '{Path.GetFullPath(path)}'", ".", StringComparison.Ordinal),
    };
}
