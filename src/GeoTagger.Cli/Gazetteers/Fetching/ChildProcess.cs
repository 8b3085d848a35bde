using System.ComponentModel;
using System.Diagnostics;

namespace GeoTagger.Cli.Gazetteers.Fetching;

/// <summary>Runs a program of the system to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Runs it.</summary>
    /// <exception cref="IOException">It could not start or did not succeed; the message holds its last words.</exception>
    public static void Run(string program, IEnumerable<string> arguments, string workingFolder)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Start(start);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new IOException($"{program} {string.Join(' ', start.ArgumentList)} failed: {errors.Result.Trim()}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new IOException($"{start.FileName} did not start: {exception.Message}.", exception);
        }
    }
}
