namespace GeoTagger.Cli.Load;

/// <summary>What a run of requests came to.</summary>
/// <param name="Latencies">How long each answered request took, shortest first.</param>
/// <param name="Refusals">How long each took that was refused, shortest first.</param>
/// <param name="Errors">Requests that were refused, failed, or were not answered before the run was given up.</param>
/// <param name="Elapsed">From the first request to the last answer.</param>
internal sealed record LoadFigures(IReadOnlyList<TimeSpan> Latencies, IReadOnlyList<TimeSpan> Refusals, int Errors, TimeSpan Elapsed)
{
    /// <summary>Answered documents a second.</summary>
    public double Throughput => Latencies.Count / Elapsed.TotalSeconds;

    /// <summary>The latency that this share of the answers did not exceed (nearest rank).</summary>
    public TimeSpan Percentile(double share) => Percentile(Latencies, share);

    /// <summary>The same of the refusals.</summary>
    public TimeSpan RefusalPercentile(double share) => Percentile(Refusals, share);

    private static TimeSpan Percentile(IReadOnlyList<TimeSpan> times, double share) =>
        times.Count == 0 ? TimeSpan.Zero : times[Math.Clamp((int)Math.Ceiling(share * times.Count) - 1, 0, times.Count - 1)];
}
