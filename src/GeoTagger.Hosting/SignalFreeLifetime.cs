namespace GeoTagger.Hosting;

/// <summary>
/// In the place of the host's own lifetime, which stops on a signal also in the middle of the start and then logs that the start has
/// failed, with a stack trace. Here signals are left to <see cref="StopSignals"/>.
/// </summary>
internal sealed class SignalFreeLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
