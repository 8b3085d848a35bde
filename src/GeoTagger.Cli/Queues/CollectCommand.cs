using System.CommandLine;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Queues;

/// <summary><c>geotagger collect</c>: replies out of the queue into a file.</summary>
internal sealed class CollectCommand
{
    private const int MissingShown = 20;

    private readonly BrokerArguments _broker = new();
    private readonly InputArguments _expected = InputArguments.AsOption("--expect", "What was enqueued, the same files and folders: end when each of their documents has a reply or a reason, and say which have neither.");

    private readonly Option<string> _out = new("--out") { Description = "The file for the replies, JSON lines; 'geotagger convert' makes the other forms of it.", Required = true };

    private readonly Option<string?> _failures = new("--failed") { Description = "The side file for documents that were put aside, with the reason; by default --out with .failed.jsonl." };

    private readonly Option<bool> _resume = new("--resume") { Description = "Add to the files what is not in them yet." };

    private readonly Option<double> _idle = new Option<double>("--idle") { Description = "End when nothing has come for so many seconds; 0 waits for ever.", DefaultValueFactory = _ => 30 }.Within(0, 1e6);

    /// <summary>The command.</summary>
    public static Command Create() => new CollectCommand().Build();

    private Command Build()
    {
        Command command = new("collect", "Take the replies of the workers out of the queue. Exit codes: 0 all there; 1 could not run, or the disk is full; 2 documents failed or are missing; 130 interrupted. After 1 and 130 --resume goes on.")
        {
            _out, _failures, _resume, _idle,
        };
        _expected.AddTo(command);
        _broker.AddTo(command);
        command.SetAction((arguments, cancellationToken) => BulkCommand.RunAsync(() => RunAsync(arguments, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var target = arguments.GetRequiredValue(_out);
        ResultFormats.Require("jsonl", target);
        var failed = arguments.GetValue(_failures) ?? target + ".failed.jsonl";
        var files = _expected.IsGiven(arguments) ? _expected.Files(arguments) : [];
        Require(target, failed, files, arguments.GetValue(_resume));
        using var held = RunLock.Take(target, failed);
        var queues = _broker.Read(arguments);
        HashSet<UInt128> known = [];
        long duplicates, replied, aside;
        ExpectedDocuments? expected = null;
        using (var replyFile = ReplyFile.Open(target, known))
        using (var failureFile = ReplyFile.Open(failed, known))
        {
            if (_expected.IsGiven(arguments))
            {
                expected = new ExpectedDocuments(files, _expected.Reading(arguments));
                await expected.ReadAsync(known, cancellationToken);
            }

            var idle = arguments.GetValue(_idle) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
            var run = new CollectRun(queues, replyFile, failureFile, known)
            {
                IsEnd = quiet => expected is { AreComplete: true } || quiet >= idle,
                OnNew = key => expected?.Note(key),
            };
            run.Progress.Restore(replyFile.Lines + failureFile.Lines, failureFile.Lines);
            run.Progress.Share = () => expected?.Share;
            await new ProgressView("collected", TimeProvider.System).RunAsync(run.Progress, () => run.RunAsync(cancellationToken));
            (duplicates, replied, aside) = (run.Duplicates, replyFile.Lines, failureFile.Lines);
        }

        if (aside == 0)
        {
            File.Delete(failed);
        }

        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{replied:N0} replies in '{target}', {aside:N0} failed, {duplicates:N0} duplicates dropped."));
        var missing = expected is null ? 0 : await ReportMissingAsync(expected, known, cancellationToken);
        return aside + missing > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    private static void Require(string target, string failed, IReadOnlyList<InputFile> expected, bool resume)
    {
        if (Path.GetFullPath(target) == Path.GetFullPath(failed))
        {
            throw new InputException("--out and --failed cannot be the same file.");
        }

        foreach (var path in new[] { target, failed })
        {
            OutputFile.RequirePlain(path, expected.Select(file => file.Path));
            if (File.Exists(path) && !resume)
            {
                throw new InputException($"'{path}' exists; --resume adds to it what is missing.");
            }
        }
    }

    private static async Task<long> ReportMissingAsync(ExpectedDocuments expected, HashSet<UInt128> known, CancellationToken cancellationToken)
    {
        long missing = 0;
        await foreach (var id in expected.MissingAsync(known, cancellationToken))
        {
            if (missing++ < MissingShown)
            {
                await Console.Error.WriteLineAsync($"missing: {id}");
            }
        }

        await Console.Error.WriteLineAsync(missing switch
        {
            0 => "None is missing.",
            1 => "1 is missing.",
            _ => FormattableString.Invariant($"{missing:N0} are missing."),
        });
        return missing;
    }
}
