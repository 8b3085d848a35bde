using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Api.Traffic;

/// <summary>
/// Turns for requests that tag: so many at a time, more wait, whoever comes first is first, and when too many wait the next one is answered
/// by 503. A turn begins when the request has been read and ends before the reply is sent: slow callers hold nobody up.
/// </summary>
/// <remarks>Not the framework's limiter: it ends a request that times out while it waits with an empty 200.</remarks>
internal sealed class TaggingTurns : IEndpointFilter, IDisposable
{
    private readonly ConcurrencyLimiter _turns;

    /// <summary>Prepares the turns, and lets them be watched.</summary>
    public TaggingTurns(TrafficOptions traffic, IMeterFactory meters)
    {
        _turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = traffic.TaggingAtOnce,
            QueueLimit = traffic.TaggingWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        var meter = meters.Create(TaggingMetrics.Meter);
        meter.CreateObservableGauge("geotagger.requests.waiting", () => _turns.GetStatistics()!.CurrentQueuedCount, "{request}", "Tagging requests that wait for their turn.");
        meter.CreateObservableGauge(
            "geotagger.requests.tagging", () => traffic.TaggingAtOnce - _turns.GetStatistics()!.CurrentAvailablePermits, "{request}", "Tagging requests worked on; streams set their own pace and are not counted.");
    }

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

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
