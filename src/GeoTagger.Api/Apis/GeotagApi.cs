using GeoTagger.Api.Access;
using GeoTagger.Api.Explorer;
using GeoTagger.Api.Memory;
using GeoTagger.Api.OpenApi;
using GeoTagger.Api.Streaming;
using GeoTagger.Api.Traffic;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GeoTagger.Api.Apis;

/// <summary>Texts in, entities with places out.</summary>
internal static class GeotagApi
{
    private const string Json = "application/json";

    /// <summary>Adds what the handlers work with.</summary>
    public static void AddTagging(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<TaggingService>();
        builder.Services.AddScoped<BatchStream>();
    }

    /// <summary>Maps the routes.</summary>
    public static void MapGeotagApi(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<LimitOptions>();
        var group = app.MapGroup("/v1/geotag").WithTags("Geotag").RequiresClient().RequiresPipeline();

        group.MapPost("", Tag).WithName("geotag").CountsMemory().TakesTurns()
            .AddEndpointFilter<ServerTiming>()
            .WithMetadata(new RequestSizeLimitAttribute(limits.BodyBytes))
            .Accepts<GeotagRequest>(Json)
            .WithMetadata(new AlternativeForm(GeoJsonMapper.MediaType, typeof(GeoJsonReply)))
            .ProducesProblems(ProblemTypes.InvalidJson, ProblemTypes.InvalidRequest, ProblemTypes.NotAcceptable, ProblemTypes.TextTooLong,
                ProblemTypes.BodyTooLarge, ProblemTypes.UnsupportedMediaType, ProblemTypes.TooManyRequests, ProblemTypes.NotReady, ProblemTypes.Overloaded, ProblemTypes.TimedOut);

        group.MapPost("/batch", TagBatch).WithName("geotagBatch").CountsMemory().TakesTurns()
            .WithMetadata(new RequestSizeLimitAttribute(limits.BatchBodyBytes))
            .Accepts<BatchRequest>(Json)
            .WithMetadata(new StreamedForm(BatchStream.MediaType, typeof(GeotagRequest), typeof(BatchResult)))
            .ProducesProblems(ProblemTypes.InvalidJson, ProblemTypes.InvalidRequest, ProblemTypes.NotAcceptable, ProblemTypes.TooManyDocuments,
                ProblemTypes.BodyTooLarge, ProblemTypes.UnsupportedMediaType, ProblemTypes.TooManyRequests, ProblemTypes.NotReady, ProblemTypes.Overloaded, ProblemTypes.TimedOut);

        // The same address for the same thing in another form; the operation above describes both, and takes what says nothing of its form.
        // A stream has no turn: each of its documents takes one, and it is read no faster than they are done.
        group.MapPost("/batch", StreamBatch)
            .WithOrder(1)
            .Accepts<GeotagRequest>(BatchStream.MediaType)
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .DisableRequestTimeout()
            .ExcludeFromDescription();
    }

    /// <summary>Tag one text</summary>
    /// <remarks>
    /// Returns the named entities of the text, each place resolved to a gazetteer record with coordinates, and what the text is about.
    /// With <c>Accept: application/geo+json</c> the places come as a GeoJSON FeatureCollection.
    /// </remarks>
    private static async Task<Results<Ok<GeotagReply>, JsonHttpResult<GeoJsonReply>, ProblemResult>> Tag(
        GeotagRequest request, HttpRequest http, TaggingService tagger, CancellationToken cancellationToken)
    {
        if (AcceptHeader.Choose(http, Json, GeoJsonMapper.MediaType) is not { } form)
        {
            return new ProblemResult(ProblemTypes.NotAcceptable.Because());
        }

        return await tagger.TagAsync(request, http.HttpContext.Features.GetRequiredFeature<RequestMemory>(), cancellationToken) switch
        {
            BatchError error => new ProblemResult(error.Error),
            GeotagReply reply when form == Json => TypedResults.Ok(reply),
            var reply => TypedResults.Json(GeoJsonMapper.ToGeoJson((GeotagReply)reply), ApiJson.TypeInfo<GeoJsonReply>(ApiJson.Options), form),
        };
    }

    /// <summary>Tag several texts</summary>
    /// <remarks>
    /// Each document is a request of its own. The results come in the order of the documents;
    /// a document that cannot be tagged is answered by its id and the problem, and does not touch the others.
    /// Sent as <c>application/x-ndjson</c>, a request a line, the batch may be of any length: each line is answered by a line as soon as it is done,
    /// and the caller may send and read at the same time.
    /// </remarks>
    private static async Task<Results<Ok<BatchReply>, ProblemResult>> TagBatch(
        BatchRequest request, HttpRequest http, TaggingService tagger, CancellationToken cancellationToken)
    {
        if (AcceptHeader.Choose(http, Json) is null)
        {
            return new ProblemResult(ProblemTypes.NotAcceptable.Because());
        }

        if (request.Documents is not { Count: > 0 } documents)
        {
            return new ProblemResult(ProblemTypes.InvalidRequest.BecauseOf("documents", "Is required and must hold at least one document."));
        }

        return TypedResults.Ok(await tagger.TagAllAsync(documents, http.HttpContext.Features.GetRequiredFeature<RequestMemory>(), cancellationToken));
    }

    private static Task StreamBatch(HttpContext http, BatchStream stream) => AcceptHeader.Choose(http.Request, BatchStream.MediaType) is null
        ? ProblemExtensions.AnswerAsync(http, ProblemTypes.NotAcceptable)
        : stream.AnswerAsync(http);
}
