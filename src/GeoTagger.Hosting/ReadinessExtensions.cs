using GeoTagger.Hosting.Problems;

namespace GeoTagger.Hosting;

/// <summary>Keeps requests waiting outside until the pipeline is loaded.</summary>
internal static class ReadinessExtensions
{
    /// <summary>Marks endpoints that work with the pipeline.</summary>
    public static TBuilder RequiresPipeline<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(PipelineRequired.Instance);

    /// <summary>Answers 503 for marked endpoints before their body is read, as long as there is no pipeline.</summary>
    public static void UseReadiness(this WebApplication app)
    {
        var holder = app.Services.GetRequiredService<PipelineHolder>();
        app.Use((context, next) => holder.IsReady || context.GetEndpoint()?.Metadata.GetMetadata<PipelineRequired>() is null
            ? next(context)
            : ProblemExtensions.AnswerAsync(context, ProblemTypes.NotReady));
    }

    private sealed class PipelineRequired
    {
        public static readonly PipelineRequired Instance = new();
    }
}
