using System.Diagnostics;
using System.Globalization;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Hosting.Problems;

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/problem+json";

    private const int RetryAfterSeconds = 1;

    /// <summary>The problem.</summary>
    public Problem Problem { get; } = problem;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Problem.Status;
        if (Problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        var traced = Problem with { TraceId = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier };
        return response.WriteAsJsonAsync(traced, ApiJson.TypeInfo<Problem>(ApiJson.Options), MediaType);
    }
}
