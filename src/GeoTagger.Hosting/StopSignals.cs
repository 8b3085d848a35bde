using System.Runtime.InteropServices;

namespace GeoTagger.Hosting;

/// <summary>
/// TERM, INT and QUIT, heard from the first line of the program to its last: what the host itself would register comes when half of the
/// start is over and goes before the program ends, and outside of that a signal ends a process with another exit code than 0.
/// </summary>
internal static class StopSignals
{
    private static readonly CancellationTokenSource Asked = new();

    // Kept for as long as the program runs: one that is collected hears nothing more.
    private static readonly PosixSignalRegistration[] Heard = [Hear(PosixSignal.SIGTERM), Hear(PosixSignal.SIGINT), Hear(PosixSignal.SIGQUIT)];

    /// <summary>Begins to hear them.</summary>
    /// <returns>Cancelled by the first signal; a second one changes nothing, what has begun is still brought to its end.</returns>
    public static CancellationToken Listen()
    {
        GC.KeepAlive(Heard);
        return Asked.Token;
    }

    private static PosixSignalRegistration Hear(PosixSignal signal) => PosixSignalRegistration.Create(signal, static context =>
    {
        context.Cancel = true;
        Asked.Cancel();
    });
}
