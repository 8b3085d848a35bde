namespace GeoTagger.Hosting;

/// <summary>
/// In the place of the host's own lifetime, which stops on a signal also in the middle of the start and then logs that the start has
/// failed, with a stack trace. Here signals are left to <see cref="StopSignals"/>; that the service stops is logged, as it may take a while.
/// </summary>
internal sealed partial class SignalFreeLifetime(IHostApplicationLifetime application, ILogger<SignalFreeLifetime> logger) : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        application.ApplicationStopping.Register(LogStopping);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "GeoTagger is shutting down, after what is under way")]
    private partial void LogStopping();
}
