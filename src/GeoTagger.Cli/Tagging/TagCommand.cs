using System.CommandLine;
using System.Globalization;
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

    private readonly ResumeArguments _again = new("Go on where a run with the same inputs and options was interrupted; if it is done, do nothing.", "Replace a result that exists, once the new one is whole.");

    private readonly Option<DirectoryInfo?> _models = new("--models") { Description = "Folder of gazetteer and models; by default that of the program." };

    private readonly Option<int> _textUnits = new Option<int>("--max-text") { Description = "UTF-16 units of a text; a longer one fails.", DefaultValueFactory = _ => new LimitOptions().TextUnits }.Within(1, 10_000_000);

    private TagCommand() => _format.AcceptOnlyFromAmong([.. ResultFormats.Names]);

    /// <summary>The command.</summary>
    public static Command Create() => new TagCommand().Build();

    private Command Build()
    {
        Command command = new("tag", "Find the entities and places of documents. Exit codes: 0 all done; 1 could not run; 2 done, but documents failed (see --failed); 130 interrupted, --resume goes on.")
        {
            _out, _format, _failures, _models, _textUnits,
        };
        _again.AddTo(command);
        _inputs.AddTo(command);
        _requests.AddTo(command);
        command.SetAction((arguments, cancellationToken) => BulkCommand.RunAsync(() => RunAsync(arguments, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var target = arguments.GetValue(_out);
        var format = arguments.GetValue(_format);
        var form = target is null ? ResultFormats.RequireForPipe(format) : ResultFormats.Require(format, target);
        var files = _inputs.Files(arguments);
        var paths = target is null ? null : new ResultPaths(target, arguments.GetValue(_failures) ?? target + ".failed.jsonl");
        paths?.Require(files);
        using var held = paths is null ? null : RunLock.Take(paths.Results, paths.Failures);
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(arguments.GetValue(_models)?.FullName)).Build();
        var limits = new LimitOptions { TextUnits = arguments.GetValue(_textUnits) };
        var defaults = _requests.Read(arguments);
        defaults.Require(limits, pipeline.Gazetteer);
        var tagger = new DocumentTagger(() => new PipelineLease(pipeline), limits, FailedDocument.Because);
        var reading = _inputs.Reading(arguments);
        var reader = new DocumentReader(files, reading);
        if (paths is null)
        {
            return await new TagStream(reader, defaults, tagger, ResultFormats.Create(form, reading.Keep)).RunAsync(Console.OpenStandardOutput(), Console.Error, cancellationToken);
        }

        var start = new RunStart(
            paths,
            Fingerprint.Of(files, form, JsonSerializer.Serialize(defaults), reading.Summary, arguments.GetValue(_textUnits).ToString(CultureInfo.InvariantCulture), pipeline.ModelVersion, pipeline.Gazetteer.Info.Version),
            canResume: files.All(file => file.Fault is not null || file.IsPlain));
        var checkpoint = _again.IsResuming(arguments) ? start.Resume() : start.Begin(_again.IsOverwriting(arguments));
        var run = new TagRun(files, reader, defaults, tagger, ResultFormats.Create(form, reading.Keep), paths);
        var total = files.Sum(file => file.Length);
        run.Progress.Share = () => total > 0 ? Math.Min(1, (double)reader.BytesRead / total) : null;
        await new ProgressView("tagged", TimeProvider.System).RunAsync(run.Progress, () => run.RunAsync(checkpoint, cancellationToken));
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{run.Progress.Documents:N0} documents in '{paths.Results}'.{Failed(run.Progress, paths)}"));
        if (checkpoint.Documents == 0 && reader.Unmet.Count > 0)
        {
            await Console.Error.WriteLineAsync($"No document has {string.Join(", ", reader.Unmet)}, which was to be kept.");
        }

        return run.Progress.Failed > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    private static string Failed(WorkProgress progress, ResultPaths paths) => progress.Failed == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $" {progress.Failed:N0} of them failed, see '{paths.Failures}'.")
        + (progress.FirstFailure is { } first ? $" The first: {first}" : "");
}
