using System.CommandLine;
using System.Globalization;
using GeoTagger.Cli.Articles;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Load;

/// <summary><c>geotagger bench</c>: what a running service can do, and how long it lets callers wait at shares of that.</summary>
internal sealed class BenchCommand
{
    private const int Articles = 500;

    private readonly Option<Uri> _server = ServerOption.Create();

    private readonly Option<int> _words = new Option<int>("--words") { Description = "Words of an article; they are made up.", DefaultValueFactory = _ => 500 }.Within(1, 100_000);
    private readonly Option<FileInfo[]> _files = new Option<FileInfo[]>("--files") { Description = "Text files to send instead.", AllowMultipleArgumentsPerToken = true }.ExistingFile();
    private readonly Option<double> _seconds = new Option<double>("--seconds") { Description = "How long each load lasts.", DefaultValueFactory = _ => 10 }.Within(0.01, 86_400);
    private readonly Option<int> _lanes = new Option<int>("--lanes") { Description = "Requests under way in the closed loop.", DefaultValueFactory = _ => 2 * Environment.ProcessorCount }.Within(1, 10_000);
    private readonly Option<int[]> _rates = new Option<int[]>("--rates")
    {
        Description = "Loads of the open loop, in percent of what the closed loop reached.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [25, 50, 75, 100, 200],
    }.Within(1, 10_000);

    private readonly Option<int?> _process = new Option<int?>("--pid") { Description = "The service's process, when it runs on this machine: its processor time and memory are shown." }.Within(1, int.MaxValue);

    public static Command Create() => new BenchCommand().Build();

    private Command Build()
    {
        Command command = new("bench", "Load a running service: first as much as it can do, then shares of that at a fixed rate. Exit codes: 0 measured; 1 could not.")
        {
            _server, _words, _files, _seconds, _lanes, _rates, _process,
        };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var client = new LoadClient(arguments.GetRequiredValue(_server), Texts(arguments));
        using var process = arguments.GetValue(_process) is { } id ? ServerProcess.Find(id) : null;
        var duration = TimeSpan.FromSeconds(arguments.GetValue(_seconds));
        var lanes = arguments.GetValue(_lanes);

        // The service's code is compiled again while it is used; that must not be measured.
        if ((await new LoadRun(client.AskAsync).ClosedAsync(lanes, duration, cancellationToken)).Latencies.Count == 0)
        {
            throw new InputException($"The service at {arguments.GetValue(_server)} answered no request.");
        }

        var table = new LoadTable(Console.Out, process);
        table.WriteHead();
        process?.Mark();
        var capacity = await new LoadRun(client.AskAsync).ClosedAsync(lanes, duration, cancellationToken);
        table.WriteRow(string.Create(CultureInfo.InvariantCulture, $"closed, {lanes} lanes"), capacity);
        foreach (var percent in arguments.GetValue(_rates) ?? [])
        {
            process?.Mark();
            var figures = await new LoadRun(client.AskAsync).OpenAsync(capacity.Throughput * percent / 100, duration, duration, cancellationToken);
            table.WriteRow(string.Create(CultureInfo.InvariantCulture, $"open, {percent} %"), figures);
        }

        return ExitCodes.Done;
    }

    private IEnumerable<string> Texts(ParseResult arguments) => arguments.GetValue(_files) is { Length: > 0 } files
        ? files.Select(file => File.ReadAllText(file.FullName))
        : Enumerable.Range(0, Articles).Select(number => ArticleGenerator.English.Make(number, arguments.GetValue(_words)));
}
