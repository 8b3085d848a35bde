namespace GeoTagger.Worker.Consuming;

/// <summary>
/// Acknowledges the deliveries of a channel many at a time, all up to one that are done, which spares the broker a record in its log for each.
/// Their tags count from 1 without a gap (AMQP 0-9-1, section 1.8.3.13). What is done but not acknowledged when the connection
/// breaks is delivered again.
/// </summary>
/// <param name="acknowledge">Tells the broker: a tag, and whether all before it are meant too.</param>
/// <param name="atOnce">How many are acknowledged together; fewer when no other is under way.</param>
internal sealed class Acknowledgements(Func<ulong, bool, ValueTask> acknowledge, int atOnce)
{
    private readonly Lock _lock = new();
    /// <summary>Ended before one that was delivered earlier: whether the broker still waits for word of it.</summary>
    private readonly Dictionary<ulong, bool> _early = [];
    private ulong _begun;
    /// <summary>All up to here have ended.</summary>
    private ulong _ended;
    /// <summary>The last of these that the broker waits for, and how many it waits for up to there.</summary>
    private (ulong Tag, int Count) _due;
    private bool _sending;

    /// <summary>Notes a delivery; before it ends, and in any order.</summary>
    public void Begin(ulong tag)
    {
        lock (_lock)
        {
            _begun = Math.Max(_begun, tag);
        }
    }

    /// <summary>Notes that a delivery is done.</summary>
    public ValueTask DoneAsync(ulong tag) => EndAsync(tag, isDue: true);

    /// <summary>Notes that a delivery went back to the queue: the broker knows of it.</summary>
    public ValueTask ReturnedAsync(ulong tag) => EndAsync(tag, isDue: false);

    /// <summary>Acknowledges whatever is done, when no more will be.</summary>
    public async Task FlushAsync()
    {
        await SendAsync(atLeast: 1);
        foreach (var tag in _early.Where(early => early.Value).Select(early => early.Key))
        {
            await acknowledge(tag, false);
        }
    }

    private ValueTask EndAsync(ulong tag, bool isDue)
    {
        lock (_lock)
        {
            _early.Add(tag, isDue);
            while (_early.Remove(_ended + 1, out var isNextDue))
            {
                _ended++;
                _due = isNextDue ? (_ended, _due.Count + 1) : _due;
            }
        }

        return SendAsync(atOnce);
    }

    /// <summary>One at a time: the broker takes a tag smaller than one before it for an error.</summary>
    private async ValueTask SendAsync(int atLeast)
    {
        while (TryTake(atLeast) is { } tag)
        {
            await acknowledge(tag, true);
            lock (_lock)
            {
                _sending = false;
            }
        }
    }

    private ulong? TryTake(int atLeast)
    {
        lock (_lock)
        {
            if (_sending || _due.Count == 0 || (_due.Count < atLeast && _ended != _begun))
            {
                return null;
            }

            (_sending, _due.Count) = (true, 0);
            return _due.Tag;
        }
    }
}
