using System.Diagnostics;

namespace GeoTagger.Cli.Gazetteers.Fetching;

/// <summary>Runs a program of the system to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Runs it.</summary>
    /// <exception cref="InvalidOperationException">It could not start or did not succeed; the message holds its last words.</exception>
    public static void Run(string program, IEnumerable<string> arguments, string workingFolder)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} failed: {errors.Result.Trim()}");
        }
    }
}
