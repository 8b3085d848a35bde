using System.Collections.Concurrent;

namespace GeoTagger;

/// <summary>
/// Keeps scratch from text to text. What has worked on a long text is kept only until the memory is wanted for something else: the garbage
/// collector takes it when it comes by.
/// </summary>
internal sealed class ScratchPool<T>
    where T : class
{
    private readonly ConcurrentBag<T> _ordinary = [];
    private readonly ConcurrentBag<WeakReference<T>> _large = [];

    /// <summary>Takes some that nobody uses.</summary>
    /// <param name="isOrdinary">Whether it is for a text of ordinary length.</param>
    /// <returns>Null where there is none, and new one is to be made.</returns>
    public T? Take(bool isOrdinary)
    {
        if (isOrdinary)
        {
            return _ordinary.TryTake(out var kept) ? kept : null;
        }

        while (_large.TryTake(out var reference))
        {
            if (reference.TryGetTarget(out var large))
            {
                return large;
            }
        }

        return null;
    }

    /// <summary>Gives scratch back, clean or about to be cleaned: what an exception has left half done must not be met by another text.</summary>
    public void GiveBack(T scratch, bool isOrdinary)
    {
        if (isOrdinary)
        {
            _ordinary.Add(scratch);
        }
        else
        {
            _large.Add(new WeakReference<T>(scratch));
        }
    }
}
