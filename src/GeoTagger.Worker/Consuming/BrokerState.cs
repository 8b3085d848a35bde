using GeoTagger.Hosting;

namespace GeoTagger.Worker.Consuming;

/// <summary>Whether the worker takes documents.</summary>
internal sealed class BrokerState : IReadiness
{
    private volatile bool _isConsuming;

    /// <inheritdoc/>
    public bool IsReady => _isConsuming;

    /// <inheritdoc/>
    public string? Failure { get; private set; }

    /// <summary>Notes it.</summary>
    public void Set(bool isConsuming) => _isConsuming = isConsuming;

    /// <summary>Notes why it never will.</summary>
    public void Fail(string sentence) => Failure = sentence;
}
