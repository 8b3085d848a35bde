namespace GeoTagger.Api.Memory;

/// <summary>Counts what requests hold.</summary>
internal static class MemoryExtensions
{
    /// <summary>Adds what counts it.</summary>
    public static void AddMemoryBudget(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MemoryBudget>();
        builder.Services.AddSingleton<MeteredTagger>();
        builder.Services.AddHostedService<MemoryTrim>();
    }

    /// <summary>Marks endpoints whose bodies and replies are counted.</summary>
    public static TBuilder CountsMemory<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(Counted.Instance);

    /// <summary>Counts the bodies of marked endpoints from their first byte.</summary>
    public static void UseMemoryBudget(this WebApplication app)
    {
        var memory = app.Services.GetRequiredService<MemoryBudget>();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<Counted>() is not null)
            {
                RequestMemory.Watch(context, memory);
            }

            return next(context);
        });
    }

    private sealed class Counted
    {
        public static readonly Counted Instance = new();
    }
}
