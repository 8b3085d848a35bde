using GeoTagger.Cli.Inputs;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Progress;

/// <summary>Runs a command on many documents and says in one sentence why it ended early.</summary>
internal static class BulkCommand
{
    /// <summary>Runs it.</summary>
    /// <returns>Its exit code, or that of what went wrong.</returns>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; --resume goes on.");
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException or GazetteerException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCodes.Failed;
        }
    }
}
