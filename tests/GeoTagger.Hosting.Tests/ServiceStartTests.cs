using GeoTagger.Hosting.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GeoTagger.Hosting.Tests;

/// <summary>A service that is told to stop in each phase of its start: it is a failure in none of them.</summary>
public sealed class ServiceStartTests
{
    [Theory]
    [InlineData(Phase.BeforeAnything)]
    [InlineData(Phase.Building)]
    [InlineData(Phase.Starting)]
    [InlineData(Phase.Start)]
    [InlineData(Phase.Started)]
    [InlineData(Phase.Serving)]
    public async Task A_stop_in_any_phase_lets_the_start_come_to_its_end_and_is_no_failure(Phase phase)
    {
        using var stop = new CancellationTokenSource();
        var phases = new Phases(phase, stop);
        phases.Reach(Phase.BeforeAnything);
        IHostApplicationLifetime? lifetime = null;

        var exitCode = await ServiceStart.RunAsync(
            () =>
            {
                var app = Build(phases);
                lifetime = app.Lifetime;
                lifetime.ApplicationStarted.Register(() => phases.Reach(Phase.Serving));
                phases.Reach(Phase.Building);
                return app;
            },
            stop.Token);

        Assert.Equal(0, exitCode);
        Assert.Equal(Enum.GetValues<Phase>(), phases.Reached);
        Assert.True(lifetime!.ApplicationStopped.IsCancellationRequested);
    }

    private static WebApplication Build(Phases phases)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceOptions();
        builder.AddPipeline();
        builder.AddMetrics();
        builder.Services.AddSingleton<IHostedService>(phases);
        return builder.Build();
    }

    /// <summary>The phases of a start, in their order.</summary>
    public enum Phase
    {
        BeforeAnything,
        Building,
        Starting,
        Start,
        Started,
        Serving,
    }

    /// <summary>Tells the service to stop at one of the phases.</summary>
    private sealed class Phases(Phase last, CancellationTokenSource stop) : IHostedLifecycleService
    {
        public List<Phase> Reached { get; } = [];

        public void Reach(Phase phase)
        {
            Reached.Add(phase);
            if (phase == last)
            {
                stop.Cancel();
            }
        }

        public Task StartingAsync(CancellationToken cancellationToken) => At(Phase.Starting);

        public Task StartAsync(CancellationToken cancellationToken) => At(Phase.Start);

        public Task StartedAsync(CancellationToken cancellationToken) => At(Phase.Started);

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private Task At(Phase phase)
        {
            Reach(phase);
            return Task.CompletedTask;
        }
    }
}
