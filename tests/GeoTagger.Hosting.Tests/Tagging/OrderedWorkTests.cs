using CsCheck;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Hosting.Tests.Tagging;

public sealed class OrderedWorkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Results_come_in_the_order_of_the_items_however_long_each_takes() =>
        Gen.Int[0, 3].List[0, 60].Select(Gen.Int[1, 9]).Sample((delays, window) =>
        {
            var items = delays.Select((delay, position) => (delay, position));
            var results = OrderedWork.RunAsync(items.ToAsyncEnumerable(), Wait, window, Cancellation).ToBlockingEnumerable(Cancellation).ToList();
            Assert.Equal(Enumerable.Range(0, delays.Count), results);
        }, iter: 50);

    [Fact]
    public async Task No_more_items_are_taken_than_results_leave_room_for()
    {
        var taken = 0;
        await using var results = OrderedWork.RunAsync(Counting(), (item, _) => item, window: 4, Cancellation).GetAsyncEnumerator(Cancellation);

        Assert.True(await results.MoveNextAsync());
        await Task.Delay(200, Cancellation);

        // One taken by us, four waiting, one at the door, and the one that its giver has asked for.
        Assert.InRange(taken, 1, 7);

        async IAsyncEnumerable<int> Counting()
        {
            while (true)
            {
                await Task.Yield();
                yield return ++taken;
            }
        }
    }

    [Fact]
    public async Task A_giver_that_fails_is_met_after_the_results_of_what_it_gave()
    {
        List<int> results = [];

        var exception = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var result in OrderedWork.RunAsync(Failing(), (item, _) => item, 3, Cancellation))
            {
                results.Add(result);
            }
        });

        Assert.Equal("the disk is gone", exception.Message);
        Assert.Equal([1, 2], results);

        static async IAsyncEnumerable<int> Failing()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
            throw new IOException("the disk is gone");
        }
    }

    [Fact]
    public async Task A_taker_who_leaves_ends_the_giver()
    {
        var ended = false;
        await foreach (var result in OrderedWork.RunAsync(Endless(), (item, _) => item, 3, Cancellation))
        {
            if (result == 10)
            {
                break;
            }
        }

        Assert.True(ended);

        async IAsyncEnumerable<int> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    await Task.Yield();
                    yield return i;
                }
            }
            finally
            {
                ended = true;
            }
        }
    }

    private static int Wait((int Delay, int Position) item, CancellationToken cancellationToken)
    {
        Thread.Sleep(item.Delay);
        return item.Position;
    }
}
