using System.CommandLine;
using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Cli.Tagging;

namespace GeoTagger.Cli.Queues;

/// <summary><c>geotagger enqueue</c>: documents into the queue that workers take them from.</summary>
internal sealed class EnqueueCommand
{
    private readonly InputArguments _inputs = InputArguments.AsArgument();
    private readonly RequestArguments _requests = new();
    private readonly BrokerArguments _broker = new();

    private readonly Option<string> _progress = new("--progress") { Description = "The file that notes how far the run has come.", DefaultValueFactory = _ => "enqueue.progress" };

    private readonly Option<string?> _failures = new("--failed") { Description = "The side file for documents that cannot be read; by default --progress with .failed.jsonl." };

    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where a run with the same inputs and options was interrupted." };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Forget an interrupted run and begin anew." };

    private readonly Option<int> _maxQueue = new("--max-queue") { Description = "Wait while more messages than this wait in the queue.", DefaultValueFactory = _ => 100_000 };

    /// <summary>The command.</summary>
    public static Command Create() => new EnqueueCommand().Build();

    private Command Build()
    {
        Command command = new("enqueue", "Publish documents to the queue of the workers. Exit codes: 0 all published; 1 could not run; 2 published, but documents could not be read; 130 interrupted, --resume goes on.")
        {
            _progress, _failures, _resume, _overwrite, _maxQueue,
        };
        _inputs.AddTo(command);
        _requests.AddTo(command);
        _broker.AddTo(command);
        command.SetAction((arguments, cancellationToken) => BulkCommand.RunAsync(() => RunAsync(arguments, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var files = _inputs.Files(arguments);
        var (reading, defaults, queues) = (_inputs.Reading(arguments), _requests.Read(arguments), _broker.Read(arguments));
        var progress = arguments.GetRequiredValue(_progress);
        var paths = new EnqueuePaths(progress, arguments.GetValue(_failures) ?? progress + ".failed.jsonl");
        var fingerprint = Fingerprint.Of(files, JsonSerializer.Serialize(defaults), reading.ToString(), queues.Broker.Authority, queues.Name);
        var noted = arguments.GetValue(_overwrite) ? null : Checkpoint.Read(paths.Progress);
        if (noted is not null && !arguments.GetValue(_resume))
        {
            throw new InputException($"'{paths.Progress}' exists; --resume goes on, --overwrite begins anew.");
        }

        if (noted is not null && noted.Fingerprint != fingerprint)
        {
            throw new InputException($"'{paths.Progress}' is of a run with other inputs, options or queues; give those, or --overwrite.");
        }

        var run = new EnqueueRun(files, reading, defaults, queues, paths) { MaxQueue = arguments.GetValue(_maxQueue) };
        var total = files.Sum(file => file.Length);
        run.Progress.Share = () => total > 0 ? Math.Min(1, (double)run.BytesRead / total) : null;
        run.Progress.Restore(noted?.Documents ?? 0, noted?.Failed ?? 0);
        await new ProgressView("published", TimeProvider.System).RunAsync(run.Progress, () => run.RunAsync(noted ?? new Checkpoint { Fingerprint = fingerprint }, cancellationToken));
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{run.Progress.Documents - run.Progress.Failed:N0} documents published.")
            + (run.Progress.Failed > 0 ? FormattableString.Invariant($" {run.Progress.Failed:N0} could not be read, see '{paths.Failures}'.") : ""));
        return run.Progress.Failed > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }
}
