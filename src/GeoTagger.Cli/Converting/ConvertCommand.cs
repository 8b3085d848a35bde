using System.CommandLine;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Converting;

/// <summary><c>geotagger convert</c>: a result in JSON lines in another form.</summary>
internal sealed class ConvertCommand
{
    private readonly Argument<string> _result = new("result") { Description = "JSON lines that 'geotagger tag' or 'collect' wrote, or the service: also .gz or .zst; - for standard input." };

    private readonly Option<string> _out = new("--out") { Description = "The file to write.", Required = true };

    private readonly Option<string?> _format = new("--format") { Description = "Its form; by default as its name says." };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a file that exists." };

    private ConvertCommand() => _format.AcceptOnlyFromAmong([.. ResultFormats.Names]);

    /// <summary>The command.</summary>
    public static Command Create() => new ConvertCommand().Build();

    private Command Build()
    {
        Command command = new("convert", "Write a result in another form. Exit codes: 0 all done; 1 could not run; 2 done, but lines are of documents that failed.")
        {
            _result, _out, _format, _overwrite,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (result, target) = (arguments.GetRequiredValue(_result), arguments.GetRequiredValue(_out));
        var form = ResultFormats.Require(arguments.GetValue(_format), target);
        OutputFile.Require(target, result == InputFile.StandardInput ? [] : [result], arguments.GetValue(_overwrite));
        using var held = RunLock.Take(target);
        var run = new ConvertRun(result, form, target);
        await run.RunAsync(cancellationToken);
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{run.Documents:N0} documents in '{target}'.")
            + (run.Failed > 0 ? FormattableString.Invariant($" {run.Failed:N0} lines are of documents that failed, and left out.") : ""));
        return run.Failed > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }
}
