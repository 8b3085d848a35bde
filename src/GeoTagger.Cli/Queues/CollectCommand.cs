using System.CommandLine;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Queues;

/// <summary><c>geotagger collect</c>: replies out of the queue into a file.</summary>
internal sealed class CollectCommand
{
    private const int MissingShown = 20;

    private readonly BrokerArguments _broker = new();
    private readonly InputArguments _expected = InputArguments.AsOption("--expect", "The files that were enqueued: end when each of their documents has a reply or a reason, and say which have neither.");

    private readonly Option<string> _out = new("--out") { Description = "The file for the replies, JSON lines.", Required = true };

    private readonly Option<string?> _failures = new("--failed") { Description = "The side file for documents that were put aside, with the reason; by default --out with .failed.jsonl." };

    private readonly Option<bool> _resume = new("--resume") { Description = "Add to the file what is not in it yet." };

    private readonly Option<double> _idle = new("--idle") { Description = "End when nothing has come for so many seconds; 0 waits for ever.", DefaultValueFactory = _ => 30 };

    /// <summary>The command.</summary>
    public static Command Create() => new CollectCommand().Build();

    private Command Build()
    {
        Command command = new("collect", "Take the replies of the workers out of the queue. Exit codes: 0 all there; 1 could not run; 2 documents failed or are missing; 130 interrupted, --resume goes on.")
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
        var failed = arguments.GetValue(_failures) ?? target + ".failed.jsonl";
        if (File.Exists(target) && !arguments.GetValue(_resume))
        {
            throw new InputException($"'{target}' exists; --resume adds to it what is missing.");
        }

        var expected = _expected.IsGiven(arguments) ? new DocumentIds(_expected.Files(arguments), _expected.Reading(arguments)) : null;
        var wanted = expected is null ? (int?)null : await expected.CountAsync(cancellationToken);
        var idle = arguments.GetValue(_idle) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
        var seen = new SeenIds();
        long duplicates, failures;
        using (var replyFile = ReplyFile.Open(target, seen))
        using (var failureFile = ReplyFile.Open(failed, seen))
        {
            var run = new CollectRun(_broker.Read(arguments), replyFile, failureFile, seen) { IsEnd = (known, quiet) => known >= wanted || quiet >= idle };
            run.Progress.Restore(seen.Count, 0);
            run.Progress.Share = () => wanted is { } all ? Math.Min(1, (double)seen.Count / Math.Max(1, all)) : null;
            await new ProgressView("collected", TimeProvider.System).RunAsync(run.Progress, () => run.RunAsync(cancellationToken));
            duplicates = run.Duplicates;
        }

        failures = File.ReadLines(failed).LongCount();
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{seen.Count - failures:N0} replies in '{target}', {failures:N0} failed, {duplicates:N0} duplicates dropped."));
        var missing = expected is null ? 0 : await ReportMissingAsync(expected, seen, cancellationToken);
        return failures + missing > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    private static async Task<long> ReportMissingAsync(DocumentIds expected, SeenIds seen, CancellationToken cancellationToken)
    {
        long missing = 0;
        await foreach (var id in expected.ReadAsync(cancellationToken))
        {
            if (!seen.Contains(id) && missing++ < MissingShown)
            {
                await Console.Error.WriteLineAsync($"missing: {id}");
            }
        }

        await Console.Error.WriteLineAsync(missing == 0 ? "None is missing." : FormattableString.Invariant($"{missing:N0} are missing."));
        return missing;
    }
}
