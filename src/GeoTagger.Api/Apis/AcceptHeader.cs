using Microsoft.Net.Http.Headers;

namespace GeoTagger.Api.Apis;

/// <summary>Chooses the form of a reply (RFC 9110, section 12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>The media type that the request likes best; of equals the first offered, null when it takes none.</summary>
    public static string? Choose(HttpRequest request, params ReadOnlySpan<string> offered)
    {
        // What nearly all callers send.
        var header = request.Headers.Accept;
        if (header.Count == 0 || (header.Count == 1 && (header[0] is "*/*" || header[0] == offered[0])))
        {
            return offered[0];
        }

        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
        {
            return offered[0];
        }

        string? best = null;
        var bestQuality = 0d;
        foreach (var type in offered)
        {
            var quality = Quality(MediaTypeHeaderValue.Parse(type), ranges);
            if (quality > bestQuality)
            {
                (best, bestQuality) = (type, quality);
            }
        }

        return best;
    }

    /// <summary>The quality that the most specific range gives a type; 0 when none takes it.</summary>
    private static double Quality(MediaTypeHeaderValue type, IList<MediaTypeHeaderValue> ranges) => ranges
        .Where(range => Takes(range, type))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    // Not IsSubsetOf: for that, application/geo+json is a kind of application/json.
    private static bool Takes(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes ? range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase) : range.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase));
}
