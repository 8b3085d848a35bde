using System.Globalization;
using GeoTagger.Api.Access;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Authorization;

namespace GeoTagger.Api.Traffic;

/// <summary>Keeps one client from taking all, and all together from asking for more than can be done.</summary>
internal static class TrafficExtensions
{
    /// <summary>Adds what counts the requests.</summary>
    public static void AddTraffic(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => services.GetRequiredService<ServiceOptions>().Traffic);
        builder.Services.AddSingleton<ClientBuckets>();
        builder.Services.AddSingleton<TaggingTurns>();
    }

    /// <summary>Lets an endpoint that tags, which is work for the processor, wait for its turn.</summary>
    public static RouteHandlerBuilder TakesTurns(this RouteHandlerBuilder builder) => builder.AddEndpointFilterFactory((handler, next) =>
    {
        var turns = handler.ApplicationServices.GetRequiredService<TaggingTurns>();
        return context => turns.InvokeAsync(context, next);
    });

    /// <summary>Answers 429 to a client that sends too much, before its body is read.</summary>
    public static void UseTraffic(this WebApplication app)
    {
        var buckets = app.Services.GetRequiredService<ClientBuckets>();
        // Now, not with the first text: how many wait is to be seen before.
        app.Services.GetRequiredService<TaggingTurns>();
        TaggingTurns.SpareThreads(app.Services.GetRequiredService<TrafficOptions>());
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null || buckets.Take(ClientIdentity.Of(context.User)!) is not { } wait)
            {
                return next(context);
            }

            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ProblemExtensions.AnswerAsync(context, ProblemTypes.TooManyRequests);
        });
    }
}
