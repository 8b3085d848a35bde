using GeoTagger.Hosting;

namespace GeoTagger.Api.Explorer;

/// <summary>Says to browsers what a response may load and run: nothing but what this service ships.</summary>
internal static class SecurityHeaders
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Swagger UI draws its icons from data: addresses; it needs no inline script or style either.
    private const string SwaggerUi = $"{Nothing}; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

    /// <summary>Sets the headers of every response: the page and Swagger UI have a policy of their own, replies may load nothing.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var page = Page(app.Services.GetRequiredService<ServiceOptions>().Tiles);
        app.Use((context, next) =>
        {
            var path = context.Request.Path;
            var policy = path == "/" || path == "/index.html" ? page : path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase) ? SwaggerUi : Nothing;
            // At the start of the response, because what was set before is cleared when a failure becomes a problem.
            context.Response.OnStarting(() => SetAsync(context.Response.Headers, policy));
            return next(context);
        });
    }

    private static Task SetAsync(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }

    private static string Page(TileOptions tiles)
    {
        // Leaflet empties the image of a tile that it gives up by a data: address.
        var images = tiles.Origin is { } origin ? $"'self' data: {origin}" : "'self'";
        return $"{Nothing}; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src {images}";
    }
}
