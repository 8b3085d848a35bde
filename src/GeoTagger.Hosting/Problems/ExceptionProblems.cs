using System.Text.Json;
using System.Text.RegularExpressions;
using GeoTagger.Hosting.Contracts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace GeoTagger.Hosting.Problems;

/// <summary>Answers for exceptions: those of binding a request with what is wrong with it, all others with an internal error.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception is BadHttpRequestException bad ? FromBinding(bad, httpContext) : FromFault(exception);
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

    private Problem FromFault(Exception exception)
    {
        // Not the exception itself: its message may quote the text, which must never reach a log.
        LogFault(exception.GetType().FullName!, exception.StackTrace);
        return ProblemTypes.InternalError.Because();
    }

    [GeneratedRegex("^Failed to bind parameter \"\\S+ (?<name>\\w+)\" from ")]
    private static partial Regex UnboundParameter();

    [LoggerMessage(LogLevel.Error, "Request failed with {ExceptionType} {Stack}")]
    private partial void LogFault(string exceptionType, string? stack);
}
