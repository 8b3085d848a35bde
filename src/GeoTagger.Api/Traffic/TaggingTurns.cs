using System.Threading.RateLimiting;
using GeoTagger.Hosting;

namespace GeoTagger.Api.Traffic;

/// <summary>Turns for requests that tag: so many at a time, a few more wait, whoever comes first is first.</summary>
internal sealed class TaggingTurns(TrafficOptions traffic) : IDisposable
{
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = traffic.TaggingAtOnce,
        QueueLimit = traffic.TaggingWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a turn, which lasts until the lease is disposed of; not acquired when too many wait already.</summary>
    public ValueTask<RateLimitLease> TakeAsync(CancellationToken cancellationToken) => _turns.AcquireAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
