using System.Diagnostics;
using GeoTagger.Cli.Load;

namespace GeoTagger.Cli.Tests.Load;

public sealed class LoadRunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_percentile_is_the_latency_that_the_share_did_not_exceed()
    {
        var figures = new LoadFigures([.. Enumerable.Range(1, 1_000).Select(ms => TimeSpan.FromMilliseconds(ms))], [], 0, TimeSpan.FromSeconds(10));

        Assert.Equal([500, 900, 990, 999, 1_000], new[] { 0.5, 0.9, 0.99, 0.999, 1 }.Select(share => figures.Percentile(share).TotalMilliseconds));
        Assert.Equal(100, figures.Throughput);
    }

    [Fact]
    public async Task A_closed_loop_has_as_many_requests_under_way_as_it_has_lanes()
    {
        var (underWay, most) = (0, 0);
        var figures = await new LoadRun(async (_, cancellationToken) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Delay(5, cancellationToken);
            Interlocked.Decrement(ref underWay);
            return true;
        }).ClosedAsync(lanes: 3, TimeSpan.FromMilliseconds(300), Token);

        Assert.Equal(3, most);
        Assert.Equal(0, figures.Errors);
        Assert.InRange(figures.Percentile(0).TotalMilliseconds, 4, 1_000);
    }

    [Fact]
    public async Task An_open_loop_asks_at_its_rate_whatever_the_answers_take()
    {
        var watch = Stopwatch.StartNew();
        var figures = await new LoadRun(async (_, cancellationToken) =>
        {
            await Task.Delay(200, cancellationToken);
            return true;
        }).OpenAsync(rate: 100, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), Token);

        Assert.Equal(100, figures.Latencies.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 8);
    }

    [Fact]
    public async Task A_stall_of_the_service_shows_in_every_request_that_fell_due_in_it()
    {
        // The service answers at once, one at a time, and stalls once for half a second. Who waits for answers before asking again
        // sees one slow request; fifty fell due.
        using var service = new SemaphoreSlim(1);
        var figures = await new LoadRun(async (number, cancellationToken) =>
        {
            await service.WaitAsync(cancellationToken);
            if (number == 20)
            {
                await Task.Delay(500, cancellationToken);
            }

            service.Release();
            return true;
        }).OpenAsync(rate: 100, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), Token);

        Assert.InRange(figures.Latencies.Count(latency => latency > TimeSpan.FromMilliseconds(100)), 35, 95);
    }

    [Fact]
    public async Task Refused_and_unanswered_requests_are_errors()
    {
        var figures = await new LoadRun(async (number, cancellationToken) =>
        {
            await Task.Delay(number < 5 ? Timeout.Infinite : 0, cancellationToken);
            return number % 2 == 0;
        }).OpenAsync(rate: 100, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(3), Token);

        Assert.Equal(7, figures.Latencies.Count);
        Assert.Equal(13, figures.Errors);
    }
}
