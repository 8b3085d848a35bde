using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Api.Traffic;

/// <summary>
/// Turns for what is tagged: so many at a time, more wait, whoever comes first is first, and when too many wait the next request is answered
/// by 503. A turn begins when the request has been read and ends before the reply is sent: slow callers hold nobody up. A batch has the
/// turn of its request; each further document that it tags beside takes a turn of its own, as each document of a stream does.
/// </summary>
/// <remarks>Not the framework's limiter: it ends a request that times out while it waits with an empty 200.</remarks>
internal sealed class TaggingTurns : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan FullPause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrencyLimiter _turns;
    /// <summary>Those documents of batches and streams that may wait among the requests: all of them would fill the queue.</summary>
    private readonly SemaphoreSlim _ahead;

    /// <summary>Prepares the turns, and lets them be watched.</summary>
    public TaggingTurns(TrafficOptions traffic, IMeterFactory meters)
    {
        _turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = traffic.TaggingAtOnce,
            QueueLimit = traffic.TaggingWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        AtOnce = traffic.TaggingAtOnce;
        _ahead = new SemaphoreSlim(AtOnce);
        var meter = meters.Create(TaggingMetrics.Meter);
        meter.CreateObservableGauge("geotagger.requests.waiting", () => _turns.GetStatistics()!.CurrentQueuedCount, "{request}", "Tagging requests that wait for their turn.");
        meter.CreateObservableGauge(
            "geotagger.requests.tagging", () => traffic.TaggingAtOnce - _turns.GetStatistics()!.CurrentAvailablePermits, "{request}", "Tagging requests worked on, and documents of streams.");
    }

    /// <summary>How many there are.</summary>
    public int AtOnce { get; }

    /// <summary>Turns taken so far.</summary>
    public long Taken => _turns.GetStatistics()!.TotalSuccessfulLeases;

    /// <summary>
    /// Lets the thread pool have threads left beside those that tag. It starts with one a core and is slow to add more, and while all of them
    /// tag nobody is there to turn requests away: they would wait for a thread, unseen, instead of for their turn.
    /// </summary>
    public static void SpareThreads(TrafficOptions traffic)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, traffic.TaggingAtOnce + Environment.ProcessorCount), completions);
    }

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var turn = await _turns.AcquireAsync(cancellationToken: context.HttpContext.RequestAborted);
        return turn.IsAcquired ? await next(context) : new ProblemResult(ProblemTypes.Overloaded.Because());
    }

    /// <summary>Waits for the turn of a document that is no request of its own; it is not refused.</summary>
    /// <returns>The turn, until it is disposed of.</returns>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _ahead.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                var turn = await _turns.AcquireAsync(cancellationToken: cancellationToken);
                if (turn.IsAcquired)
                {
                    return turn;
                }

                turn.Dispose();
                await Task.Delay(FullPause, cancellationToken);
            }
        }
        finally
        {
            _ahead.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _ahead.Dispose();
    }
}
