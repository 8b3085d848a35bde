namespace GeoTagger.Api.Memory;

/// <summary>Bytes that those under way share among them. Who takes some gives them back by disposing of its share.</summary>
/// <param name="capacity">Bytes of all shares together.</param>
/// <param name="admitted">Bytes up to which those who wait are let in; the rest is for shares that grow.</param>
internal sealed class MemoryAccount(long capacity, long admitted)
{
    /// <summary>Makes an account in which no share grows.</summary>
    public MemoryAccount(long capacity)
        : this(capacity, capacity)
    {
    }

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private long _used;

    /// <summary>Bytes taken now.</summary>
    public long Used
    {
        get
        {
            lock (_lock)
            {
                return _used;
            }
        }
    }

    /// <summary>Takes a share if there is room, else null. Who is alone may hold twice the account: it would else never get what it asks for.</summary>
    public MemoryShare? TryTake(long bytes)
    {
        var share = new MemoryShare(this);
        return share.TryResize(bytes) ? share : null;
    }

    /// <summary>
    /// Waits for a share, first come, first served; one larger than the account gets all of it. Only for those whose holders end by
    /// themselves: who holds a share and waits for another one would wait for ever.
    /// </summary>
    public async ValueTask<MemoryShare> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        bytes = Math.Min(bytes, admitted);
        var waiter = new Waiter(bytes, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            _waiting.AddLast(waiter);
            Admit();
        }

        await using (cancellationToken.Register(() => Leave(waiter, cancellationToken)))
        {
            await waiter.Granted.Task;
        }

        return new MemoryShare(this, bytes);
    }

    /// <summary>Makes a share larger, if there is room, or smaller.</summary>
    public bool TryChange(long from, long to)
    {
        lock (_lock)
        {
            if (to > from && _used - from + to > (_used == from ? 2 * capacity : capacity))
            {
                return false;
            }

            _used += to - from;
            Admit();
            return true;
        }
    }

    private void Admit()
    {
        while (_waiting.First is { } first && _used + first.Value.Bytes <= admitted)
        {
            _used += first.Value.Bytes;
            _waiting.RemoveFirst();
            first.Value.Granted.SetResult();
        }
    }

    private void Leave(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_waiting.Remove(waiter))
            {
                waiter.Granted.SetCanceled(cancellationToken);
                Admit();
            }
        }
    }

    private sealed record Waiter(long Bytes, TaskCompletionSource Granted);
}
