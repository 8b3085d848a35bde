using System.Text.Json;
using System.Text.RegularExpressions;
using GeoTagger.Hosting.Contracts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace GeoTagger.Hosting.Problems;

/// <summary>Answers for exceptions: those of binding a request with what is wrong with it, all others as faults.</summary>
internal sealed partial class ExceptionProblems(Faults faults) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception is BadHttpRequestException bad ? FromBinding(bad, httpContext) : faults.Answer(exception);
        await new ProblemResult(problem).ExecuteAsync(httpContext);
        return true;
    }

    private static Problem FromBinding(BadHttpRequestException exception, HttpContext context)
    {
        if (exception.InnerException is JsonException json)
        {
            var contract = context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
            return JsonProblems.From(json, contract ?? typeof(GeotagRequest));
        }

        if (exception.StatusCode != StatusCodes.Status400BadRequest)
        {
            return ProblemTypes.ForStatus(exception.StatusCode).Because();
        }

        // The framework names the parameter in its message alone.
        var parameter = UnboundParameter().Match(exception.Message);
        return parameter.Success
            ? ProblemTypes.InvalidRequest.BecauseOf(parameter.Groups["name"].Value, "Must be a number.")
            : ProblemTypes.InvalidRequest.Because("Must be a JSON object as the contract describes it.");
    }

    [GeneratedRegex("^Failed to bind parameter \"\\S+ (?<name>\\w+)\" from ")]
    private static partial Regex UnboundParameter();
}
