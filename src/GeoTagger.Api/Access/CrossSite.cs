using Microsoft.Net.Http.Headers;

namespace GeoTagger.Api.Access;

/// <summary>Knows requests that a page elsewhere makes a visitor's browser send: they come from the visitor's machine without being asked for.</summary>
internal static class CrossSite
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Whether the browser says that another origin sent it; other programs say nothing of the kind.</summary>
    public static bool Is(HttpRequest request)
    {
        var site = request.Headers[FetchSite];
        if (site.Count > 0)
        {
            return site is not ["same-origin"] and not ["none"];
        }

        // Older browsers name the origin alone, and some name it "null".
        var origin = request.Headers[HeaderNames.Origin];
        return origin.Count > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
