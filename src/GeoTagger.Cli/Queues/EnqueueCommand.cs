using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Cli.Tagging;

namespace GeoTagger.Cli.Queues;

/// <summary><c>geotagger enqueue</c>: documents into the queue that workers take them from.</summary>
internal sealed class EnqueueCommand
{
    private readonly InputArguments _inputs = InputArguments.AsArgument();
    private readonly RequestArguments _requests = new();
    private readonly BrokerArguments _broker = new();

    private readonly Option<string?> _progress = new("--progress")
    {
        Description = "The file that notes how far the run has come; by default one in this folder whose name is made of the inputs and options: enqueue-1a2b3c4d.progress.",
    };

    private readonly Option<string?> _failures = new("--failed") { Description = "The side file for documents that cannot be read or are too long; by default --progress with .failed.jsonl." };

    private readonly ResumeArguments _again = new("Go on where a run with the same inputs and options was interrupted; if it is done, do nothing.", "Forget an earlier run with these inputs and publish all of it.");

    private readonly Option<int> _maxQueue = new Option<int>("--max-queue") { Description = "Wait while more messages than this wait in the queue.", DefaultValueFactory = _ => 100_000 }.Within(1, int.MaxValue);

    /// <summary>The command.</summary>
    public static Command Create() => new EnqueueCommand().Build();

    private Command Build()
    {
        Command command = new("enqueue", "Publish documents to the queue of the workers. Exit codes: 0 all published; 1 could not run; 2 published, but documents could not be read; 130 interrupted, --resume goes on.")
        {
            _progress, _failures, _maxQueue,
        };
        _again.AddTo(command);
        _inputs.AddTo(command);
        _requests.AddTo(command);
        _broker.AddTo(command);
        command.SetAction((arguments, cancellationToken) => BulkCommand.RunAsync(() => RunAsync(arguments, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (reading, defaults, queues) = (_inputs.Reading(arguments), _requests.Read(arguments), _broker.Read(arguments));
        var files = _inputs.Files(arguments);
        var fingerprint = Fingerprint.Of(files, JsonSerializer.Serialize(defaults), reading.Summary, queues.Broker.Authority, queues.Name);
        var progress = arguments.GetValue(_progress) ?? $"enqueue-{fingerprint[..8]}.progress";
        var failed = arguments.GetValue(_failures) ?? progress + ".failed.jsonl";
        Require(progress, failed, files);
        using var held = RunLock.Take(progress, failed);
        var checkpoint = Begin(arguments, progress, failed, fingerprint, files);
        var run = new EnqueueRun(files, reading, defaults, queues, progress, failed) { MaxQueue = arguments.GetValue(_maxQueue) };
        run.Progress.Restore(checkpoint.Documents, checkpoint.Failed);
        if (!checkpoint.IsFinished)
        {
            var total = files.Sum(file => file.Length);
            run.Progress.Share = () => total > 0 ? Math.Min(1, (double)run.BytesRead / total) : null;
            await new ProgressView("published", TimeProvider.System).RunAsync(run.Progress, () => run.RunAsync(checkpoint, cancellationToken));
        }

        if (run.Progress.Failed == 0)
        {
            File.Delete(failed);
        }

        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{run.Progress.Documents - run.Progress.Failed:N0} documents published.{Failed(run.Progress, failed)}"));
        return run.Progress.Failed > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    /// <summary>Where the run begins, by what an earlier one has noted; that may be its end.</summary>
    private Checkpoint Begin(ParseResult arguments, string progress, string failed, string fingerprint, IReadOnlyList<InputFile> files)
    {
        var beginning = new Checkpoint { Fingerprint = fingerprint };
        if (_again.IsOverwriting(arguments))
        {
            return beginning;
        }

        var noted = Checkpoint.Read(progress);
        var isRepeatable = files.All(file => file.Fault is not null || file.IsPlain);
        if (noted is null || (noted.IsFinished && (noted.Fingerprint != fingerprint || !isRepeatable)))
        {
            return !File.Exists(failed) ? beginning : throw new InputException($"'{failed}' exists and is of another run; put it away, or --overwrite.");
        }

        if (noted.Fingerprint != fingerprint)
        {
            throw new InputException($"'{progress}' is of a run with other inputs, options or queues that is not done; give those, or --overwrite.");
        }

        if (!_again.IsResuming(arguments))
        {
            throw new InputException(noted.IsFinished ? $"All of this is published, as '{progress}' says; --overwrite publishes it again." : $"'{progress}' exists; --resume goes on, --overwrite begins anew.");
        }

        return isRepeatable ? noted : throw new InputException("What came from standard input or a pipe cannot be gone on with, as it does not come again; --overwrite begins anew.");
    }

    private static void Require(string progress, string failed, IReadOnlyList<InputFile> files)
    {
        if (Path.GetFullPath(progress) == Path.GetFullPath(failed))
        {
            throw new InputException("--progress and --failed cannot be the same file.");
        }

        OutputFile.RequirePlain(progress, files.Select(file => file.Path));
        OutputFile.RequirePlain(failed, files.Select(file => file.Path));
    }

    private static string Failed(WorkProgress progress, string failed) => progress.Failed == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $" {progress.Failed:N0} were not, see '{failed}'.") + (progress.FirstFailure is { } first ? $" The first: {first}" : "");
}
