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

    /// <summary>Marks endpoints that tag, which is work for the processor.</summary>
    public static TBuilder TakesTurns<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(TurnRequired.Instance);

    /// <summary>Answers 429 to a client that sends too much, and 503 when too many requests wait, before their body is read.</summary>
    /// <remarks>Not the framework's limiter: it ends a request that times out while it waits with an empty 200.</remarks>
    public static void UseTraffic(this WebApplication app)
    {
        var buckets = app.Services.GetRequiredService<ClientBuckets>();
        var turns = app.Services.GetRequiredService<TaggingTurns>();
        app.Use(async (context, next) =>
        {
            var endpoint = context.GetEndpoint()?.Metadata;
            if (endpoint?.GetMetadata<IAuthorizeData>() is not null && buckets.Take(ClientIdentity.Of(context.User)!) is { } wait)
            {
                context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await ProblemExtensions.AnswerAsync(context, ProblemTypes.TooManyRequests);
                return;
            }

            if (endpoint?.GetMetadata<TurnRequired>() is null)
            {
                await next(context);
                return;
            }

            using var turn = await turns.TakeAsync(context.RequestAborted);
            await (turn.IsAcquired ? next(context) : ProblemExtensions.AnswerAsync(context, ProblemTypes.Overloaded));
        });
    }

    private sealed class TurnRequired
    {
        public static readonly TurnRequired Instance = new();
    }
}
