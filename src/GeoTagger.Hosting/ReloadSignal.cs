using System.Runtime.InteropServices;

namespace GeoTagger.Hosting;

/// <summary>Reloads on SIGHUP, as services on Unix do.</summary>
internal sealed class ReloadSignal(PipelineReloader reloader, PipelineHolder holder, IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private PosixSignalRegistration? _registration;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            // Else the process would end.
            signal.Cancel = true;
            if (holder.IsReady)
            {
                _ = reloader.ReloadAsync(lifetime.ApplicationStopping);
            }
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _registration?.Dispose();
}
