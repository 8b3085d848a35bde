using GeoTagger.Hosting.Problems;

namespace GeoTagger.Hosting;

/// <summary>Keeps requests waiting outside until the pipeline is loaded.</summary>
internal static class ReadinessExtensions
{
    /// <summary>Marks endpoints that work with the pipeline.</summary>
    public static TBuilder RequiresPipeline<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(PipelineRequired.Instance);

    /// <summary>Answers 503 for marked endpoints before their body is read, as long as something is lacking.</summary>
    public static void UseReadiness(this WebApplication app)
    {
        IReadiness[] needed = [.. app.Services.GetServices<IReadiness>()];
        app.Use((context, next) => needed.All(part => part.IsReady) || context.GetEndpoint()?.Metadata.GetMetadata<PipelineRequired>() is null
            ? next(context)
            : ProblemExtensions.AnswerAsync(context, ProblemTypes.NotReady));
    }

    private sealed class PipelineRequired
    {
        public static readonly PipelineRequired Instance = new();
    }
}
