namespace GeoTagger.Hosting.Problems;

/// <summary>Puts problems into the pipeline and into the description of endpoints.</summary>
internal static class ProblemExtensions
{
    /// <summary>Lets exceptions of requests become problems.</summary>
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<ExceptionProblems>();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Answers every failure with a problem: thrown ones, and bare statuses of the server such as an unknown route.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode ?? Faults.TypeOf(exception).Status,
            SuppressDiagnosticsCallback = _ => true,
            ExceptionHandler = _ => Task.CompletedTask,
        });
        app.UseStatusCodePages(status => AnswerAsync(status.HttpContext, ProblemTypes.ForStatus(status.HttpContext.Response.StatusCode)));
    }

    /// <summary>Answers with a problem of a type.</summary>
    public static Task AnswerAsync(HttpContext context, ProblemType type) => new ProblemResult(type.Because()).ExecuteAsync(context);

    /// <summary>Declares the problems that an endpoint may answer with.</summary>
    public static TBuilder ProducesProblems<TBuilder>(this TBuilder builder, params ProblemType[] types)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new ProblemsMetadata(types));
        foreach (var status in types.Select(type => type.Status).Distinct())
        {
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Contracts.Problem), [ProblemResult.MediaType]));
        }

        return builder;
    }
}
