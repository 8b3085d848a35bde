using System.Threading.RateLimiting;
using GeoTagger.Api.Access;
using GeoTagger.Hosting;

namespace GeoTagger.Api.Traffic;

/// <summary>A bucket of tokens for each client, one token a request; it fills evenly, up to the burst.</summary>
internal sealed class ClientBuckets(TrafficOptions traffic) : IDisposable
{
    // By the whole record: a client whose limits are changed starts with a new bucket.
    private readonly PartitionedRateLimiter<Client> _buckets = PartitionedRateLimiter.Create<Client, Client>(client => BucketOf(client, traffic));

    /// <summary>Takes a token.</summary>
    /// <returns>How long the client has to wait when it has none left; null when it had one.</returns>
    public TimeSpan? Take(Client client)
    {
        // Without a bucket for whom nothing limits: it would be kept for ever, one an address.
        if (LimitOf(client) is null)
        {
            return null;
        }

        using var lease = _buckets.AttemptAcquire(client);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.Zero;
    }

    /// <summary>Requests a minute of a client, and how many at once; null when nothing limits it.</summary>
    public (int PerMinute, int Burst)? LimitOf(Client client) => LimitOf(client, traffic);

    /// <inheritdoc/>
    public void Dispose() => _buckets.Dispose();

    private static RateLimitPartition<Client> BucketOf(Client client, TrafficOptions traffic) =>
        RateLimitPartition.GetTokenBucketLimiter(client, _ =>
        {
            var (perMinute, burst) = LimitOf(client, traffic)!.Value;
            return new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            };
        });

    private static (int PerMinute, int Burst)? LimitOf(Client client, TrafficOptions traffic) =>
        (client.RequestsPerMinute ?? traffic.RequestsPerMinute) is > 0 and var perMinute ? (perMinute, client.Burst ?? traffic.Burst) : null;
}
