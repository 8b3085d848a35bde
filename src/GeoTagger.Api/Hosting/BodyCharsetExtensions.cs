using System.Text;
using GeoTagger.Hosting.Problems;
using Microsoft.Net.Http.Headers;

namespace GeoTagger.Api.Hosting;

/// <summary>Keeps bodies out that are not UTF-8, the one encoding of JSON between systems (RFC 8259, section 8.1).</summary>
internal static class BodyCharsetExtensions
{
    /// <summary>Answers 415 for a body that says it is in another encoding; the framework would fail over one that it does not know.</summary>
    public static void UseUtf8Bodies(this WebApplication app) => app.Use((context, next) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.Charset.HasValue && !IsUtf8(type)
            ? ProblemExtensions.AnswerAsync(context, ProblemTypes.UnsupportedMediaType)
            : next(context));

    // Also in quotes (RFC 9110, section 5.6.6), which the framework leaves where they are.
    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase);
}
