using System.Reflection;
using GeoTagger.Api.Access;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace GeoTagger.Api.Apis;

/// <summary>What the service is made of.</summary>
internal static class InfoApi
{
    private static readonly string Version =
        typeof(InfoApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Maps the route.</summary>
    public static void MapInfoApi(this WebApplication app) =>
        app.MapGet("/v1/info", GetInfo).WithName("getInfo").WithTags("Service").RequiresClient().RequiresPipeline()
            .ProducesProblems(ProblemTypes.TooManyRequests, ProblemTypes.NotReady);

    /// <summary>Get versions, sources and limits</summary>
    /// <remarks>Returns the versions of service, models and gazetteer, the data date, the sources with their licences, the credit to show, and the limits.</remarks>
    private static Ok<InfoReply> GetInfo(PipelineLease lease, IOptions<ServiceOptions> options)
    {
        var limits = options.Value.Limits;
        return TypedResults.Ok(new InfoReply
        {
            Version = Version,
            ModelVersion = lease.Pipeline.ModelVersion,
            Gazetteer = lease.Pipeline.Gazetteer.Info,
            Custom = lease.Pipeline.Custom,
            Limits = new LimitsReply
            {
                TextUnits = limits.TextUnits,
                BatchDocuments = limits.BatchDocuments,
                BodyBytes = limits.BodyBytes,
                BatchBodyBytes = limits.BatchBodyBytes,
                Places = limits.Places,
                RadiusKm = limits.RadiusKm,
                TimeoutSeconds = options.Value.RequestTimeoutSeconds,
            },
        });
    }
}
