namespace GeoTagger.Cli.Progress;

/// <summary>Runs a command on many documents that can be interrupted and resumed.</summary>
internal static class BulkCommand
{
    /// <summary>Runs it.</summary>
    /// <returns>Its exit code, or that of an interruption.</returns>
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
    }
}
