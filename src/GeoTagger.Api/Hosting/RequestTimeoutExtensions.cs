using GeoTagger.Hosting;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace GeoTagger.Api.Hosting;

/// <summary>Gives up requests that take too long.</summary>
internal static class RequestTimeoutExtensions
{
    /// <summary>Answers 504 after the seconds of <see cref="ServiceOptions.RequestTimeoutSeconds"/>.</summary>
    public static void AddTimeLimit(this WebApplicationBuilder builder)
    {
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<ServiceOptions>>((timeouts, service) =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromSeconds(service.Value.RequestTimeoutSeconds),
                TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
                WriteTimeoutResponse = context => ProblemExtensions.AnswerAsync(context, ProblemTypes.TimedOut),
            });
    }
}
