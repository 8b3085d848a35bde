namespace GeoTagger.Hosting.Problems;

/// <summary>Every problem that the service answers with.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType InvalidJson = new("invalid-json", 400, "The body is not valid JSON.",
        "The body breaks the grammar of JSON, is not UTF-8, or nests deeper than 64 levels; detail says where.");

    public static readonly ProblemType InvalidRequest = new("invalid-request", 400, "The request is not valid.",
        "A member or parameter is missing, unknown, repeated, of the wrong type or out of range; errors names each by its path.");

    public static readonly ProblemType Unauthenticated = new("unauthenticated", 401, "The caller is not known.",
        "Send the key of a client in the header X-Api-Key, or a token in the header Authorization; the header WWW-Authenticate says which.");

    public static readonly ProblemType Forbidden = new("forbidden", 403, "The caller may not do this.",
        "The operation is for administrators; without authentication, for callers on the service's own machine.");

    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing at this address.",
        "The path is not one of the service's; /openapi/v1.json lists them.");

    public static readonly ProblemType PlaceNotFound = new("place-not-found", 404, "The gazetteer has no place with this id.",
        "Ids are those of replies, such as geonames:98182. Another version of the gazetteer may have dropped the place.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The address does not take this method.",
        "The header Allow lists the methods it takes.");

    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "The reply is not to be had in this form.",
        "The header Accept allows neither application/json nor, for one text, application/geo+json.");

    public static readonly ProblemType SlowRequest = new("slow-request", 408, "The request arrived too slowly.",
        "The body came slower than the server waits for; send it again on a better line.");

    public static readonly ProblemType ReloadFailed = new("reload-failed", 409, "What lies in the folder of the models cannot be used.",
        "The service goes on with the gazetteer and models that it has; detail says what is wrong with the new ones.");

    public static readonly ProblemType TextTooLong = new("text-too-long", 413, "The text is too long.",
        "A text has at most limits.textUnits UTF-16 units, see /v1/info; send it in parts.");

    public static readonly ProblemType TooManyDocuments = new("too-many-documents", 413, "The batch has too many documents.",
        "A batch has at most limits.batchDocuments documents, see /v1/info; send several batches.");

    public static readonly ProblemType BodyTooLarge = new("body-too-large", 413, "The body is too large.",
        "A body has at most limits.bodyBytes bytes for one text and limits.batchBodyBytes for a batch, see /v1/info.");

    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is in a form that is not read.",
        "Send application/json in UTF-8 and say so in the header Content-Type.");

    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "The client sends too many requests.",
        "Each client has so many requests a minute; go on after the seconds in the header Retry-After. A batch is one request.");

    public static readonly ProblemType InternalError = new("internal-error", 500, "The service failed.",
        "This is a fault of the service; the log has it under the problem's traceId.");

    public static readonly ProblemType NotReady = new("not-ready", 503, "The service is not ready yet.",
        "Gazetteer and models are still loading; ask again after the seconds in the header Retry-After.");

    public static readonly ProblemType Overloaded = new("overloaded", 503, "The service has all the work that it can take.",
        "As many texts as it works on at a time are being tagged and more wait already; ask again after the seconds in the header Retry-After.");

    public static readonly ProblemType IssuerAway = new("issuer-away", 503, "The token cannot be checked.",
        "The issuer of the tokens cannot be reached; ask again with the same token after the seconds in the header Retry-After. Keys are taken meanwhile.");

    public static readonly ProblemType TimedOut = new("timed-out", 504, "The request took too long.",
        "The work was given up after limits.timeoutSeconds seconds, see /v1/info; send less text at once.");

    /// <summary>All of them, by status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        InvalidJson, InvalidRequest, Unauthenticated, Forbidden, NotFound, PlaceNotFound, MethodNotAllowed, NotAcceptable, SlowRequest, ReloadFailed, TextTooLong,
        TooManyDocuments, BodyTooLarge, UnsupportedMediaType, TooManyRequests, InternalError, NotReady, Overloaded, IssuerAway, TimedOut,
    ];

    /// <summary>The type for a status that the server itself answered with, before any code of ours ran.</summary>
    public static ProblemType ForStatus(int status) => status switch
    {
        401 => Unauthenticated,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        408 => SlowRequest,
        413 => BodyTooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        503 => NotReady,
        504 => TimedOut,
        >= 500 => InternalError,
        _ => InvalidRequest,
    };
}
