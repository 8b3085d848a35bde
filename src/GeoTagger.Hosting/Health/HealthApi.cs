using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoTagger.Hosting.Health;

/// <summary>Answers whoever watches over the service.</summary>
internal static class HealthApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var group = app.MapGroup("/healthz").WithTags("Health");
        group.MapGet("/live", GetLive).WithName("getLive");
        group.MapGet("/ready", GetReady).WithName("getReady").RequiresPipeline().ProducesProblems(ProblemTypes.NotReady);
    }

    /// <summary>Is the service alive?</summary>
    /// <remarks>Answers as soon as the process listens, and as long as it can answer at all.</remarks>
    private static Ok<HealthReply> GetLive() => TypedResults.Ok(new HealthReply { Status = "live" });

    /// <summary>Is the service ready?</summary>
    /// <remarks>Answers 200 once gazetteer and models are loaded, 503 until then.</remarks>
    private static Ok<HealthReply> GetReady() => TypedResults.Ok(new HealthReply { Status = "ready" });
}
