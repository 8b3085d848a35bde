using System.Collections.Concurrent;
using System.Diagnostics;

namespace GeoTagger.Cli.Load;

/// <summary>
/// Sends requests to a service and notes how long each takes. A closed loop asks again when it was answered and so finds how much the
/// service can do; an open loop asks at a fixed rate, answered or not, as many callers who know nothing of each other do.
/// </summary>
/// <param name="ask">Sends the request of a number; true when it was answered well.</param>
internal sealed class LoadRun(Func<int, CancellationToken, Task<bool>> ask)
{
    private readonly ConcurrentBag<TimeSpan> _latencies = [];
    private readonly ConcurrentBag<TimeSpan> _refusals = [];
    private int _errors;

    /// <summary>Asks over so many lanes for so long, each lane as soon as it was answered.</summary>
    public async Task<LoadFigures> ClosedAsync(int lanes, TimeSpan duration, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < duration && !cancellationToken.IsCancellationRequested)
            {
                await AskAsync(Interlocked.Increment(ref next), watch.Elapsed, watch, cancellationToken);
            }
        }, cancellationToken)));
        return Finish(watch.Elapsed, unanswered: 0);
    }

    /// <summary>
    /// Asks at a rate for so long. A latency counts from the moment at which the request was due and not from when it could be sent:
    /// otherwise a service that stalls would hold up the very requests that show it (coordinated omission).
    /// </summary>
    /// <param name="rate">Requests a second.</param>
    /// <param name="duration">How long requests fall due.</param>
    /// <param name="patience">How long to wait for the last answers; what comes later counts as an error.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<LoadFigures> OpenAsync(double rate, TimeSpan duration, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watch = Stopwatch.StartNew();
        var asked = new List<Task>();
        var total = (int)(rate * duration.TotalSeconds);

        // A thread of its own: the runtime's timers read a clock that ticks every four milliseconds, the operating system's sleep does not.
        await Task.Factory.StartNew(Pace, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var all = Task.WhenAll(asked);
        await Task.WhenAny(all, Task.Delay(patience, cancellationToken));
        var elapsed = watch.Elapsed;
        var unanswered = asked.Count(request => !request.IsCompleted);
        var figures = Finish(elapsed, unanswered);
        await ending.CancelAsync();
        await all;
        return figures;

        void Pace()
        {
            while (asked.Count < total && !cancellationToken.IsCancellationRequested)
            {
                for (; asked.Count < total && asked.Count / rate <= watch.Elapsed.TotalSeconds;)
                {
                    var (number, due) = (asked.Count, TimeSpan.FromSeconds(asked.Count / rate));
                    asked.Add(Task.Run(() => AskAsync(number, due, watch, ending.Token), CancellationToken.None));
                }

                // What is sent late by it counts as latency.
                Thread.Sleep(1);
            }
        }
    }

    private async Task AskAsync(int number, TimeSpan due, Stopwatch watch, CancellationToken cancellationToken)
    {
        try
        {
            if (await ask(number, cancellationToken))
            {
                _latencies.Add(watch.Elapsed - due);
                return;
            }

            _refusals.Add(watch.Elapsed - due);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // Counted below.
        }

        Interlocked.Increment(ref _errors);
    }

    private LoadFigures Finish(TimeSpan elapsed, int unanswered) => new([.. _latencies.Order()], [.. _refusals.Order()], Volatile.Read(ref _errors) + unanswered, elapsed);
}
