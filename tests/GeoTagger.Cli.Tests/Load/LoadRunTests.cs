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
        var (asked, underWay, most) = (0, 0, 0);
        var counting = new Lock();
        var allLanes = new TaskCompletionSource();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var figures = await new LoadRun(async (_, _) =>
        {
            lock (counting)
            {
                most = Math.Max(most, ++underWay);
                if (underWay == 3)
                {
                    allLanes.TrySetResult();
                }

                if (++asked == 100)
                {
                    enough.Cancel();
                }
            }

            // Nobody is answered before each lane has asked.
            await allLanes.Task;
            lock (counting)
            {
                underWay--;
            }

            return true;
        }).ClosedAsync(lanes: 3, Eventually.Patience, enough.Token);

        Assert.Equal((3, 0, asked), (most, figures.Errors, figures.Latencies.Count));
    }

    [Fact]
    public async Task An_open_loop_asks_at_its_rate_whatever_the_answers_take()
    {
        var asked = 0;
        var all = new TaskCompletionSource();
        var figures = await new LoadRun(async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref asked) == 100)
            {
                all.SetResult();
            }

            // Nobody is answered before all have asked: who waited for answers would never ask that often.
            await all.Task.WaitAsync(cancellationToken);
            return true;
        }).OpenAsync(rate: 100, TimeSpan.FromSeconds(1), Eventually.Patience, Token);

        Assert.Equal(100, figures.Latencies.Count);
        // The first was due 990 ms before the last.
        Assert.True(figures.Percentile(1) > TimeSpan.FromMilliseconds(980));
    }

    [Fact]
    public async Task A_stall_of_the_service_shows_in_every_request_that_fell_due_in_it()
    {
        // From request 20 until request 70, half a second later, the service answers nothing. Who waits for answers before asking again
        // sees one slow request; fifty fell due.
        var goesOn = new TaskCompletionSource();
        var figures = await new LoadRun(async (number, cancellationToken) =>
        {
            if (number == 70)
            {
                goesOn.SetResult();
            }

            await (number is >= 20 and < 70 ? goesOn.Task.WaitAsync(cancellationToken) : Task.CompletedTask);
            return true;
        }).OpenAsync(rate: 100, TimeSpan.FromSeconds(1), Eventually.Patience, Token);

        Assert.Equal(100, figures.Latencies.Count);
        Assert.InRange(figures.Latencies.Count(latency => latency > TimeSpan.FromMilliseconds(95)), 40, 100);
    }

    [Fact]
    public async Task Refused_requests_are_errors()
    {
        var figures = await new LoadRun((number, _) => Task.FromResult(number % 2 == 0)).OpenAsync(rate: 100, TimeSpan.FromMilliseconds(200), Eventually.Patience, Token);

        Assert.Equal((10, 10), (figures.Latencies.Count, figures.Errors));
    }

    [Fact]
    public async Task Requests_that_are_not_answered_in_time_are_errors()
    {
        var figures = await new LoadRun(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return true;
        }).OpenAsync(rate: 100, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(50), Token);

        Assert.Equal((0, 20), (figures.Latencies.Count, figures.Errors));
    }
}
