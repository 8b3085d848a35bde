using CsCheck;
using GeoTagger.Api.Memory;

namespace GeoTagger.Api.Tests.Memory;

public sealed class MemoryAccountTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Who_finds_no_room_is_refused_until_another_gives_back()
    {
        var account = new MemoryAccount(100);
        var first = account.TryTake(60)!;
        using var second = account.TryTake(40)!;

        Assert.Null(account.TryTake(1));
        Assert.False(second.TryResize(41));
        first.Dispose();

        Assert.True(second.TryResize(100));
        Assert.Equal(100, account.Used);
    }

    [Fact]
    public void Who_is_alone_may_hold_twice_the_account()
    {
        var account = new MemoryAccount(100);
        var alone = account.TryTake(0)!;

        Assert.True(alone.TryResize(200));
        Assert.False(alone.TryResize(201));
        Assert.Null(account.TryTake(1));
        alone.Dispose();
        Assert.Equal(0, account.Used);
    }

    [Fact]
    public void A_share_that_was_given_back_stays_so()
    {
        var account = new MemoryAccount(100);
        var share = account.TryTake(10)!;
        share.Dispose();
        share.Dispose();

        Assert.False(share.TryResize(5));
        Assert.Equal(0, account.Used);
    }

    [Fact]
    public async Task Those_who_wait_are_let_in_in_their_order_and_a_large_one_gets_all()
    {
        var account = new MemoryAccount(100);
        var first = await account.TakeAsync(80, Cancellation);
        var large = account.TakeAsync(1_000, Cancellation).AsTask();
        var small = account.TakeAsync(10, Cancellation).AsTask();

        Assert.False(large.IsCompleted || small.IsCompleted);
        first.Dispose();
        var all = await large;
        Assert.Equal(100, account.Used);
        Assert.False(small.IsCompleted);
        all.Dispose();
        (await small).Dispose();

        Assert.Equal(0, account.Used);
    }

    [Fact]
    public async Task Who_leaves_the_queue_lets_the_next_in()
    {
        var account = new MemoryAccount(100);
        using var first = await account.TakeAsync(80, Cancellation);
        using var leaving = new CancellationTokenSource();
        var large = account.TakeAsync(100, leaving.Token).AsTask();
        var small = account.TakeAsync(10, Cancellation).AsTask();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        (await small).Dispose();
    }

    [Fact]
    public async Task Those_who_wait_leave_room_for_what_grows()
    {
        var account = new MemoryAccount(100, admitted: 50);
        using var first = await account.TakeAsync(50, Cancellation);
        var second = account.TakeAsync(10, Cancellation).AsTask();

        Assert.False(second.IsCompleted);
        Assert.True(first.TryResize(90));
        Assert.True(first.TryResize(40));
        (await second).Dispose();
    }

    [Fact]
    public void Whatever_comes_and_goes_the_account_ends_empty() =>
        Gen.Int[0, 60].List[0, 40].Sample(sizes =>
        {
            var account = new MemoryAccount(100, admitted: 60);
            Parallel.ForEach(sizes, async size =>
            {
                using var share = size % 2 == 0 ? account.TryTake(size) : await account.TakeAsync(size, Cancellation);
                share?.TryResize(size / 2);
            });
            Assert.True(SpinWait.SpinUntil(() => account.Used == 0, Eventually.Patience));
        }, iter: 200);
}
