using System.CommandLine;
using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Cli.Tagging;

/// <summary><c>geotagger tag</c>: documents in, their entities and places out.</summary>
internal sealed class TagCommand
{
    private readonly InputArguments _inputs = InputArguments.AsArgument();
    private readonly RequestArguments _requests = new();

    private readonly Option<string?> _out = new("--out") { Description = "The file to write; without it, standard output." };

    private readonly Option<string?> _format = new("--format") { Description = "Form of the results; by default as the name of --out says, JSON lines on standard output." };

    private readonly Option<string?> _failures = new("--failed") { Description = "The side file for documents that failed, with the reason; by default --out with .failed.jsonl." };

    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where a run with the same inputs and options was interrupted; if it is done, do nothing." };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a result that exists." };

    private readonly Option<DirectoryInfo?> _models = new("--models") { Description = "Folder of gazetteer and models; by default that of the program." };

    private readonly Option<int> _textUnits = new("--max-text") { Description = "UTF-16 units of a text; a longer one fails.", DefaultValueFactory = _ => new LimitOptions().TextUnits };

    private TagCommand() => _format.AcceptOnlyFromAmong([.. ResultFormats.Names]);

    /// <summary>The command.</summary>
    public static Command Create() => new TagCommand().Build();

    private Command Build()
    {
        Command command = new("tag", "Find the entities and places of documents. Exit codes: 0 all done; 1 could not run; 2 done, but documents failed (see --failed); 130 interrupted, --resume goes on.")
        {
            _out, _format, _failures, _resume, _overwrite, _models, _textUnits,
        };
        _inputs.AddTo(command);
        _requests.AddTo(command);
        command.SetAction((arguments, cancellationToken) => BulkCommand.RunAsync(() => RunAsync(arguments, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var format = arguments.GetValue(_format);
        var form = arguments.GetValue(_out) is { } named ? ResultFormats.Require(format, named) : ResultFormats.RequireForPipe(format);
        var files = _inputs.Files(arguments);
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(arguments.GetValue(_models)?.FullName)).Build();
        var tagger = new DocumentTagger(() => new PipelineLease(pipeline), new LimitOptions { TextUnits = arguments.GetValue(_textUnits) }, FailedDocument.Because);
        var reader = new DocumentReader(files, _inputs.Reading(arguments));
        if (arguments.GetValue(_out) is not { } target)
        {
            return await new TagStream(files, reader, _requests.Read(arguments), tagger, ResultFormats.Create(form, [])).RunAsync(Console.OpenStandardOutput(), Console.Error, cancellationToken);
        }

        var paths = new ResultPaths(target, arguments.GetValue(_failures) ?? target + ".failed.jsonl");
        var defaults = _requests.Read(arguments);
        var fingerprint = Fingerprint.Of(files, form, JsonSerializer.Serialize(defaults), _inputs.Reading(arguments).ToString(),
            arguments.GetValue(_textUnits).ToString(System.Globalization.CultureInfo.InvariantCulture), pipeline.ModelVersion, pipeline.Gazetteer.Info.Version);
        if (Begin(paths, fingerprint, arguments.GetValue(_resume), arguments.GetValue(_overwrite)) is not { } checkpoint)
        {
            await Console.Error.WriteLineAsync($"'{target}' is complete.");
            return ExitCodes.Done;
        }

        var run = new TagRun(files, reader, defaults, tagger, ResultFormats.Create(form, []), paths);
        var total = files.Sum(file => file.Length);
        run.Progress.Share = () => total > 0 ? Math.Min(1, (double)reader.BytesRead / total) : null;
        await new ProgressView("tagged", TimeProvider.System).RunAsync(run.Progress, () => run.RunAsync(checkpoint, cancellationToken));
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{run.Progress.Documents:N0} documents in '{target}'.")
            + (run.Progress.Failed > 0 ? FormattableString.Invariant($" {run.Progress.Failed:N0} of them failed, see '{paths.Failures}'.") : ""));
        return run.Progress.Failed > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    /// <summary>Where to begin; null when there is nothing left to do.</summary>
    private static Checkpoint? Begin(ResultPaths paths, string fingerprint, bool resume, bool overwrite)
    {
        if (overwrite)
        {
            paths.Delete();
        }

        var noted = Checkpoint.Read(paths.Progress);
        var isDone = File.Exists(paths.Results);
        if (!resume && (isDone || noted is not null))
        {
            throw new InputException($"'{(isDone ? paths.Results : paths.Progress)}' exists; --resume goes on, --overwrite begins anew.");
        }

        if (isDone)
        {
            // Killed between the last two steps.
            File.Delete(paths.GrowingFailures);
            File.Delete(paths.Progress);
            return null;
        }

        return noted is null || noted.Fingerprint == fingerprint
            ? noted ?? new Checkpoint { Fingerprint = fingerprint }
            : throw new InputException($"'{paths.Progress}' is of a run with other inputs, options or models; give those, or --overwrite.");
    }
}
