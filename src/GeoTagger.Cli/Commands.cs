using System.CommandLine;
using System.Globalization;
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
    /// <summary>What users call the program.</summary>
    public const string Name = "geotagger";

    // A file called @notes.txt is an input like any other, and no list of options.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

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

    /// <summary>Runs a command line; what is wrong with it is told line by line, and what files and options of the user do wrong ends it with one sentence.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="errors">Gets the sentence or the lines.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter errors)
    {
        SpeakInvariantly();
        try
        {
            var parsed = Create().Parse(arguments, Parsing);
            foreach (var line in CommandErrors.Of(parsed))
            {
                await errors.WriteLineAsync(line);
            }

            return parsed.Errors.Count > 0 ? ExitCodes.Failed : await parsed.InvokeAsync(new InvocationConfiguration
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

    /// <summary>Numbers are read and written, and errors worded, the same whatever the locale: files and scripts are carried from one machine to another.</summary>
    private static void SpeakInvariantly()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <summary>What the user can mend, also where several threads met it at once; null when it is none of that.</summary>
    private static Exception? FaultOfUser(Exception exception) => exception switch
    {
        ArtefactException or InputException or OutputException or BrokerException or IOException or UnauthorizedAccessException => exception,
        AggregateException { InnerException: { } first } => FaultOfUser(first),
        _ => null,
    };
}
