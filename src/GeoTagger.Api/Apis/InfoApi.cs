using System.Reflection;
using System.Security.Claims;
using GeoTagger.Api.Access;
using GeoTagger.Api.Traffic;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

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
    /// <remarks>Returns the versions of service, models and gazetteer, the data date, the sources with their licences, the credit to show, and the limits, those of the asking client among them.</remarks>
    private static Ok<InfoReply> GetInfo(PipelineLease lease, ServiceOptions options, ClientBuckets buckets, ClaimsPrincipal user)
    {
        var (limits, traffic) = (options.Limits, options.Traffic);
        var own = buckets.LimitOf(ClientIdentity.Of(user)!);
        return TypedResults.Ok(new InfoReply
        {
            Version = Version,
            ModelVersion = lease.Pipeline.ModelVersion,
            Gazetteer = lease.Pipeline.Gazetteer.Info,
            Custom = lease.Pipeline.Custom,
            Limits = new LimitsReply
            {
                TextUnits = limits.TextUnits,
                IdUnits = limits.IdUnits,
                LanguageUnits = limits.LanguageUnits,
                Categories = limits.Categories,
                Alternatives = limits.Alternatives,
                Countries = limits.Countries,
                OutletUnits = limits.OutletUnits,
                NameUnits = limits.NameUnits,
                BatchDocuments = limits.BatchDocuments,
                BodyBytes = limits.BodyBytes,
                BatchBodyBytes = limits.BatchBodyBytes,
                Places = limits.Places,
                RadiusKm = limits.RadiusKm,
                TimeoutSeconds = options.RequestTimeoutSeconds,
                RequestsPerMinute = own?.PerMinute,
                Burst = own?.Burst,
                TaggingWaiting = traffic.TaggingWaiting,
                Headers = traffic.Headers,
                HeaderBytes = traffic.HeaderBytes,
                RequestLineBytes = traffic.RequestLineBytes,
            },
        });
    }
}
