using GeoTagger.Api.Traffic;

namespace GeoTagger.Api.Memory;

/// <summary>Gives memory back to the machine when there is nothing to tag any more; the collector alone keeps what it once needed.</summary>
internal sealed class MemoryTrim(TaggingTurns turns) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Bytes that are not worth the trouble.</summary>
    private const long Little = 100L * 1024 * 1024;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long before = 0, trimmed = 0;
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var taken = turns.Taken;
            if (taken == before && taken != trimmed && GC.GetGCMemoryInfo().TotalCommittedBytes > Little)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                trimmed = taken;
            }

            before = taken;
        }
    }
}
