using System.Diagnostics;

namespace GeoTagger.Testing;

/// <summary>
/// A program of the project in a process of its own, which hears signals as one that a user starts in a terminal. Without more, a program
/// whose parent ignores INT or HUP ignores them, too; that is so under nohup, in the background of a script, and in many CI systems.
/// </summary>
internal static class DotnetProgram
{
    private const string DefaultSignals = "--default-signal=HUP,INT,QUIT,TERM";

    // Newer than some systems that are still in use; there the tests need a terminal.
    private static readonly Lazy<bool> CanResetSignals = new(() =>
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using var probe = Process.Start(new ProcessStartInfo("env", [DefaultSignals, "true"]) { RedirectStandardError = true })!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    });

    /// <summary>How to start a program that lies beside the tests; what it is then the process of is the program itself.</summary>
    /// <param name="assembly">Name of its file.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo Start(string assembly, params IEnumerable<string> arguments)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, assembly), .. arguments];
        return CanResetSignals.Value ? new ProcessStartInfo("env", [DefaultSignals, .. command]) : new ProcessStartInfo(command[0], command[1..]);
    }

    /// <summary>
    /// The same, where no file of the program may grow longer than this: it meets that as it meets a full disk. The runtime must do without
    /// the files in which it keeps its code for safety.
    /// </summary>
    /// <param name="assembly">Name of its file.</param>
    /// <param name="fileKilobytes">The most that a file may have.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo StartLimited(string assembly, int fileKilobytes, params IEnumerable<string> arguments)
    {
        var start = Start(assembly, arguments);
        var limited = new ProcessStartInfo("bash", ["-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {fileKilobytes}; exec \"$@\""), "bash", start.FileName, .. start.ArgumentList]);
        limited.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return limited;
    }
}
