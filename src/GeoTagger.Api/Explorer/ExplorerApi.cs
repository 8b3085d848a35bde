using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Patterns;

namespace GeoTagger.Api.Explorer;

/// <summary>The page at <c>/</c> where people try the service; built from <c>src/GeoTagger.Explorer</c> into <c>wwwroot</c>.</summary>
internal static class ExplorerApi
{
    private const string Page = "index.html";
    private const string Assets = "assets/";

    /// <summary>Lets a build find the page's files where they lie; a publish has them beside the program.</summary>
    public static void AddExplorer(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        // In a build it would be on, and its route for all files would turn a wrong method (405) into a wrong address (404).
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
    }

    /// <summary>Maps the page, its files, and what it must know of this service.</summary>
    public static void MapExplorer(this WebApplication app)
    {
        app.MapStaticAssets().Add(Serve);
        app.MapGet("/explorer.json", GetSettings).ExcludeFromDescription();
    }

    private static Ok<ExplorerReply> GetSettings(ServiceOptions options) => TypedResults.Ok(new ExplorerReply
    {
        Tiles = options.Tiles.Url is { } url ? new TilesReply { Url = url, Attribution = options.Tiles.Attribution, MaxZoom = options.Tiles.MaxZoom } : null,
    });

    private static void Serve(EndpointBuilder endpoint)
    {
        var route = (RouteEndpointBuilder)endpoint;
        if (route.RoutePattern.RawText == Page)
        {
            route.RoutePattern = RoutePatternFactory.Parse("/");
        }
        else if (route.RoutePattern.RawText!.StartsWith(Assets, StringComparison.Ordinal))
        {
            route.RequestDelegate = Immutable(route.RequestDelegate!);
        }
    }

    /// <summary>The name of such a file holds a digest of its content, so a browser need never ask again.</summary>
    private static RequestDelegate Immutable(RequestDelegate serve) => context =>
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.CompletedTask;
        });
        return serve(context);
    };
}
