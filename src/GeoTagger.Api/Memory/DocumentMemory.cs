using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Api.Memory;

/// <summary>What a document is reckoned to hold: no more than that for any text, and less for most.</summary>
internal static class DocumentMemory
{
    /// <summary>Of a line of a stream: its bytes, its text in UTF-16, and as much again for the reply, which holds the text and seldom more.</summary>
    public const int OfLineByte = 8;

    // What the pipeline notes of each unit while it works, and what of that ends in the reply.
    private const int OfUnit = 250;
    private const int OfUnitByAlternative = 10;
    private const int OfUnitExplained = 100;
    private const int OfEntity = 160;
    private const int OfAlternative = 64;
    private const int OfReasons = 600;

    /// <summary>Bytes while it is tagged.</summary>
    public static long OfWork(GeotagRequest? request) => request?.Text is { } text
        ? (long)text.Length * (OfUnit + (OfUnitByAlternative * Math.Max(0, request.Alternatives)) + (request.Explain ? OfUnitExplained : 0))
        : 0;

    /// <summary>Bytes of what waits to be sent.</summary>
    public static long OfReply(GeotagRequest? request, BatchResult result) => result is GeotagReply reply
        ? (2L * request!.Text!.Length) + ((long)reply.Entities.Count * (OfEntity + (OfAlternative * request.Alternatives) + (request.Explain ? OfReasons : 0)))
        : 0;
}
