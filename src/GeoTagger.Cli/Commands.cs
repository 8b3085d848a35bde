using System.CommandLine;
using GeoTagger.Cli.Converting;
using GeoTagger.Cli.Evaluation;
using GeoTagger.Cli.Fuzzing;
using GeoTagger.Cli.Gazetteers;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Load;
using GeoTagger.Cli.Mapping;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Cli.Queues;
using GeoTagger.Cli.Tagging;
using GeoTagger.Cli.Training;
using GeoTagger.Hosting.Queues;

namespace GeoTagger.Cli;

/// <summary>All commands, and the one guard around each of them.</summary>
internal static class Commands
{
    /// <summary>The commands.</summary>
    public static RootCommand Create() => new("Finds the places that a text names.")
    {
        GazetteerCommands.Create(),
        EvaluateCommands.Create(),
        TrainCommands.Create(),
        TagCommand.Create(),
        EnqueueCommand.Create(),
        CollectCommand.Create(),
        ConvertCommand.Create(),
        MapCommand.Create(),
        BenchCommand.Create(),
        FuzzCommand.Create(),
    };

    /// <summary>Runs a command line; what files and options of the user do wrong ends it with one sentence.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="errors">Gets the sentence.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter errors)
    {
        try
        {
            return await Create().Parse(arguments).InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // An interrupted run notes how far it has come before it ends.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception exception)
        {
            // What the user cannot mend is a fault of the program: whoever reports it needs all of it.
            await errors.WriteLineAsync(FaultOfUser(exception)?.Message ?? exception.ToString());
            return ExitCodes.Failed;
        }
    }

    /// <summary>What the user can mend, also where several threads met it at once; null when it is none of that.</summary>
    private static Exception? FaultOfUser(Exception exception) => exception switch
    {
        ArtefactException or InputException or OutputException or BrokerException or IOException or UnauthorizedAccessException => exception,
        AggregateException { InnerException: { } first } => FaultOfUser(first),
        _ => null,
    };
}
