using System.Text;
using GeoTagger.Hosting.Problems;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GeoTagger.Api.Hosting;

/// <summary>Keeps bodies out that are not UTF-8, the one encoding of JSON between systems (RFC 8259, section 8.1).</summary>
internal static class BodyCharsetExtensions
{
    /// <summary>Answers 415 for a body that says it is in another encoding; the framework would fail over one that it does not know.</summary>
    public static void UseUtf8Bodies(this WebApplication app) => app.Use((context, next) =>
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.Charset.HasValue)
        {
            return next(context);
        }

        if (!IsUtf8(type.Charset))
        {
            return ProblemExtensions.AnswerAsync(context, ProblemTypes.UnsupportedMediaType);
        }

        // The framework would fail over quotes.
        type.Charset = default;
        context.Request.ContentType = type.ToString();
        return next(context);
    });

    // Also in quotes (RFC 9110, section 5.6.6).
    private static bool IsUtf8(StringSegment charset) => HeaderUtilities.RemoveQuotes(charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase);
}
