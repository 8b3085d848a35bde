namespace GeoTagger.Worker.Consuming;

/// <summary>Keeps count of the documents that were begun, so that they can be ended before the program is.</summary>
internal sealed class Begun
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // One for the gate itself, which EndedAsync gives back.
    private int _count = 1;

    /// <summary>Does a document, unless the program is being stopped: then it is left for another.</summary>
    public async Task RunAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        Interlocked.Increment(ref _count);
        try
        {
            if (!stoppingToken.IsCancellationRequested)
            {
                await work();
            }
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Returns when all that were begun are done.</summary>
    public Task EndedAsync()
    {
        Release();
        return _ended.Task;
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _count) == 0)
        {
            _ended.TrySetResult();
        }
    }
}
