namespace GeoTagger.Api.Memory;

/// <summary>Bytes of an account that somebody holds until it disposes of them.</summary>
internal sealed class MemoryShare(MemoryAccount account, long bytes = 0) : IDisposable
{
    private readonly Lock _lock = new();
    private long _bytes = bytes;
    private bool _isGivenBack;

    /// <summary>Holds so many bytes from now on; false, and nothing changes, when there is no room for more.</summary>
    public bool TryResize(long bytes)
    {
        lock (_lock)
        {
            if (_isGivenBack || !account.TryChange(_bytes, bytes))
            {
                return false;
            }

            _bytes = bytes;
            return true;
        }
    }

    /// <summary>Gives all back.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isGivenBack = true;
            account.TryChange(_bytes, 0);
            _bytes = 0;
        }
    }
}
