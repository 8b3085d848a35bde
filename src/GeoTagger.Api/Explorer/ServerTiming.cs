using System.Diagnostics;

namespace GeoTagger.Api.Explorer;

/// <summary>Says how long the work took, without the way there and back (W3C Server Timing); browsers show it too.</summary>
internal sealed class ServerTiming : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await next(context);
        context.HttpContext.Response.Headers["Server-Timing"] =
            FormattableString.Invariant($"tag;dur={Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.00}");
        return result;
    }
}
