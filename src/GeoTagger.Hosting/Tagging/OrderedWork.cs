using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Does work side by side and gives the results in the order of the items, holding no more of them than asked for.</summary>
internal static class OrderedWork
{
    /// <summary>Items to have under way so that no core waits for a slow one among them.</summary>
    public static int Window { get; } = 4 * Environment.ProcessorCount;

    /// <summary>
    /// Runs the work of each item on the thread pool. Items are taken only as fast as results are,
    /// so a slow taker slows the giver down.
    /// </summary>
    /// <param name="items">What to work on.</param>
    /// <param name="work">Makes the result of an item.</param>
    /// <param name="window">The most items under way or waiting to be taken.</param>
    /// <param name="cancellationToken">Ends it; work that runs must see the same token.</param>
    public static IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, CancellationToken, TResult> work, int window, CancellationToken cancellationToken) =>
        RunAsync(items, (item, token) => Task.FromResult(work(item, token)), window, cancellationToken);

    /// <inheritdoc cref="RunAsync{TItem, TResult}(IAsyncEnumerable{TItem}, Func{TItem, CancellationToken, TResult}, int, CancellationToken)"/>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> work,
        int window,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(window) { SingleReader = true, SingleWriter = true });
        var giving = GiveAsync(items, work, underWay.Writer, ending.Token);
        try
        {
            await foreach (var result in underWay.Reader.ReadAllAsync(ending.Token))
            {
                yield return await result;
            }
        }
        finally
        {
            await ending.CancelAsync();
            await giving;
        }
    }

    private static async Task GiveAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, CancellationToken, Task<TResult>> work, ChannelWriter<Task<TResult>> underWay, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                await underWay.WriteAsync(Task.Run(() => work(item, cancellationToken), cancellationToken), cancellationToken);
            }

            underWay.Complete();
        }
        catch (Exception exception)
        {
            // Whoever takes the results meets it, after those of the items before it.
            underWay.Complete(exception);
        }
    }
}
