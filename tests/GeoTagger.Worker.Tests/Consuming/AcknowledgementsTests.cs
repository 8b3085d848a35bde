using CsCheck;
using GeoTagger.Worker.Consuming;

namespace GeoTagger.Worker.Tests.Consuming;

public sealed class AcknowledgementsTests
{
    private readonly List<(ulong Tag, bool Multiple)> _sent = [];

    [Fact]
    public async Task What_comes_alone_is_acknowledged_at_once()
    {
        var acknowledgements = Create(atOnce: 4);

        acknowledgements.Begin(1);
        await acknowledgements.DoneAsync(1);
        acknowledgements.Begin(2);
        await acknowledgements.DoneAsync(2);

        Assert.Equal([(1, true), (2, true)], _sent);
    }

    [Fact]
    public async Task Many_are_acknowledged_together_up_to_the_first_that_is_not_done()
    {
        var acknowledgements = Create(atOnce: 4);
        BeginAll(acknowledgements, 8);

        foreach (var tag in new ulong[] { 2, 3, 4, 5, 7 })
        {
            await acknowledgements.DoneAsync(tag);
        }

        Assert.Empty(_sent);
        await acknowledgements.DoneAsync(1);
        Assert.Equal([(5, true)], _sent);
    }

    [Fact]
    public async Task What_went_back_is_not_acknowledged_but_holds_nothing_up()
    {
        var acknowledgements = Create(atOnce: 2);
        BeginAll(acknowledgements, 5);

        await acknowledgements.ReturnedAsync(1);
        await acknowledgements.DoneAsync(2);
        await acknowledgements.DoneAsync(3);
        await acknowledgements.ReturnedAsync(4);
        await acknowledgements.ReturnedAsync(5);

        Assert.Equal([(3, true)], _sent);
    }

    [Fact]
    public async Task In_the_end_what_is_done_is_acknowledged_and_what_is_not_stays_with_the_broker()
    {
        var acknowledgements = Create(atOnce: 16);
        BeginAll(acknowledgements, 6);
        foreach (var tag in new ulong[] { 1, 2, 4, 6 })
        {
            await acknowledgements.DoneAsync(tag);
        }

        await acknowledgements.FlushAsync();

        Assert.Equal([(2, true), (4, false), (6, false)], _sent.Take(1).Concat(_sent.Skip(1).Order()));
    }

    [Fact]
    public async Task While_one_is_on_its_way_the_next_waits_for_it()
    {
        var arrived = new TaskCompletionSource();
        var acknowledgements = new Acknowledgements(
            async (tag, multiple) =>
            {
                _sent.Add((tag, multiple));
                await arrived.Task;
            }, atOnce: 1);
        BeginAll(acknowledgements, 3);

        var first = acknowledgements.DoneAsync(1);
        await acknowledgements.DoneAsync(2);
        await acknowledgements.DoneAsync(3);
        Assert.Equal([(1, true)], _sent);
        arrived.SetResult();
        await first;

        Assert.Equal([(1, true), (3, true)], _sent);
    }

    /// <summary>Against a broker that knows only what AMQP says: an unknown tag is an error, and "multiple" means all before it too.</summary>
    [Fact]
    public void Each_done_delivery_is_acknowledged_once_and_no_other_in_any_order()
    {
        var gen = Gen.Select(Gen.Int[1, 60].SelectMany(count => Gen.Shuffle(Enumerable.Range(1, count).Select(i => (ulong)i).ToArray())), Gen.Bool.Array[60], Gen.Int[1, 20], Gen.Int[0, 60]);
        gen.Sample((order, returned, atOnce, endedBeforeStop) => Run(order, returned, atOnce, endedBeforeStop).GetAwaiter().GetResult());

        static async Task Run(ulong[] order, bool[] returned, int atOnce, int endedBeforeStop)
        {
            SortedSet<ulong> unknown = [.. order];
            HashSet<ulong> acknowledged = [];
            var acknowledgements = new Acknowledgements(
                (tag, multiple) =>
                {
                    Assert.Contains(tag, unknown);
                    var meant = multiple ? unknown.Where(other => other <= tag).ToList() : [tag];
                    Assert.True(meant.TrueForAll(acknowledged.Add));
                    unknown.ExceptWith(meant);
                    return ValueTask.CompletedTask;
                }, atOnce);
            foreach (var tag in order)
            {
                acknowledgements.Begin(tag);
            }

            var ended = order.Take(endedBeforeStop).ToList();
            foreach (var tag in ended)
            {
                if (returned[(int)tag - 1])
                {
                    unknown.Remove(tag);
                    await acknowledgements.ReturnedAsync(tag);
                }
                else
                {
                    await acknowledgements.DoneAsync(tag);
                }
            }

            await acknowledgements.FlushAsync();
            Assert.Equal(ended.Where(tag => !returned[(int)tag - 1]).Order(), acknowledged.Order());
        }
    }

    private static void BeginAll(Acknowledgements acknowledgements, ulong count)
    {
        for (ulong tag = 1; tag <= count; tag++)
        {
            acknowledgements.Begin(tag);
        }
    }

    private Acknowledgements Create(int atOnce) => new(
        (tag, multiple) =>
        {
            _sent.Add((tag, multiple));
            return ValueTask.CompletedTask;
        }, atOnce);
}
