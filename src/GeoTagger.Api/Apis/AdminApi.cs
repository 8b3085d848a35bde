using GeoTagger.Api.Access;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoTagger.Api.Apis;

/// <summary>What administrators do to a running service.</summary>
internal static class AdminApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapAdminApi(this WebApplication app) =>
        app.MapPost("/v1/admin/reload", Reload).WithName("reload").WithTags("Service").RequiresAdmin().RequiresPipeline()
            .DisableRequestTimeout()
            .ProducesProblems(ProblemTypes.Forbidden, ProblemTypes.ReloadFailed, ProblemTypes.TooManyRequests, ProblemTypes.NotReady);

    /// <summary>Reload gazetteer and models</summary>
    /// <remarks>
    /// Brings what now lies in the folder of the models into service, own lists of places too. Requests that run end with what they began with;
    /// files that cannot be used change nothing. For administrators; without authentication, for callers on the service's own machine.
    /// </remarks>
    private static async Task<Results<Ok<ReloadReply>, ProblemResult>> Reload(PipelineReloader reloader, PipelineHolder holder, CancellationToken cancellationToken)
    {
        if (await reloader.ReloadAsync(cancellationToken) is { } failure)
        {
            return new ProblemResult(ProblemTypes.ReloadFailed.Because(failure));
        }

        using var lease = holder.Lease();
        return TypedResults.Ok(new ReloadReply
        {
            GazetteerVersion = lease.Pipeline.Gazetteer.Info.Version,
            ModelVersion = lease.Pipeline.ModelVersion,
            Custom = lease.Pipeline.Custom,
        });
    }
}
