using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace GeoTagger.Cli.Progress;

/// <summary>Shows progress on standard error: a bar with rate and time left on a terminal, else a line now and then.</summary>
internal sealed class ProgressView(string verb, TimeProvider time)
{
    private static readonly TimeSpan BetweenDraws = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Does work and shows how far it has come.</summary>
    public async Task RunAsync(WorkProgress progress, Func<Task> work)
    {
        var before = progress.Documents;
        var started = Stopwatch.GetTimestamp();
        var working = work();
        if (_console.Profile.Capabilities.Interactive && !Console.IsErrorRedirected)
        {
            await _console.Progress()
                .HideCompleted(false)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context => DrawAsync(context.AddTask(Line(progress, before, started)), progress, before, started, working));
        }
        else
        {
            await WriteLinesAsync(progress, before, started, working);
        }

        await working;
    }

    private async Task DrawAsync(ProgressTask bar, WorkProgress progress, long before, long started, Task working)
    {
        while (!working.IsCompleted)
        {
            bar.IsIndeterminate = progress.Share() is null;
            bar.Value = 100 * (progress.Share() ?? 0);
            bar.Description = Line(progress, before, started);
            await Task.WhenAny(working, Task.Delay(BetweenDraws, time));
        }

        bar.IsIndeterminate = false;
        bar.Value = working.IsCompletedSuccessfully ? 100 : bar.Value;
        bar.Description = Line(progress, before, started);
    }

    private async Task WriteLinesAsync(WorkProgress progress, long before, long started, Task working)
    {
        while (await Task.WhenAny(working, Task.Delay(BetweenLines, time)) != working)
        {
            var share = progress.Share();
            var left = share is > 0 and < 1 ? Stopwatch.GetElapsedTime(started) * ((1 - share.Value) / share.Value) : (TimeSpan?)null;
            await Console.Error.WriteLineAsync(Line(progress, before, started)
                + (share is { } done ? string.Create(CultureInfo.InvariantCulture, $", {done:P0}") : "")
                + (left is { } span ? string.Create(CultureInfo.InvariantCulture, $", {span:d\\.hh\\:mm\\:ss} left") : ""));
        }
    }

    private string Line(WorkProgress progress, long before, long started)
    {
        var seconds = Math.Max(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.001);
        var failed = progress.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {progress.Failed:N0} failed") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Documents:N0} documents {verb}{failed}, {(progress.Documents - before) / seconds:N0} a second");
    }
}
