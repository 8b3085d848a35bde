using GeoTagger.Hosting;
using GeoTagger.Hosting.Queues;
using Microsoft.Extensions.Options;

namespace GeoTagger.Worker.Consuming;

/// <summary>Takes documents from a queue.</summary>
internal static class ConsumingExtensions
{
    /// <summary>Adds the worker with its settings.</summary>
    public static void AddConsuming(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>();
        builder.Services.AddOptions<QueueOptions>().BindConfiguration(QueueOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<BrokerState>();
        builder.Services.AddSingleton<IReadiness>(services => services.GetRequiredService<BrokerState>());
        builder.Services.AddSingleton<DocumentHandler>();
        builder.Services.AddHostedService<QueueWorker>();
    }
}
