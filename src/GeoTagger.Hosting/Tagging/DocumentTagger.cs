using System.Diagnostics;
using System.Text.Json;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Answers requests with the pipeline, wherever they come from: a call, a line of a file, a message.</summary>
/// <param name="lease">Lends the pipeline; asked at each request, as a service starts before it is loaded and may load another one.</param>
/// <param name="limits">What a request may ask for.</param>
/// <param name="fault">Answers for an exception that a document raises, so that it spoils no other document.</param>
/// <param name="metrics">Counts what is answered, where somebody looks at it.</param>
internal sealed class DocumentTagger(Func<PipelineLease> lease, LimitOptions limits, Func<Exception, Problem> fault, TaggingMetrics? metrics = null)
{
    /// <summary>The reply to one request, or its id and what is wrong with it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BatchResult Tag(GeotagRequest request, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var result = AnswerAnyhow(request, cancellationToken);
        metrics?.Document(failed: result is BatchError, Stopwatch.GetElapsedTime(started));
        return result;
    }

    /// <summary>The reply to one document of a batch, which may be no request at all.</summary>
    public BatchResult Tag(BatchDocument document, CancellationToken cancellationToken) => document.Request is { } request
        ? Tag(request, cancellationToken)
        : new BatchError
        {
            Id = document.Id,
            Error = document.Error is null
                ? ProblemTypes.InvalidRequest.Because("Must be a JSON object as the contract describes it.")
                : JsonProblems.From(document.Error, typeof(GeotagRequest), document.Line),
        };

    /// <summary>Reads a request from JSON that stands alone: a line of a stream, the body of a message.</summary>
    /// <param name="json">The JSON, in UTF-8.</param>
    /// <param name="line">Number of its line, to say where it is wrong.</param>
    /// <param name="options">How it is read; as the contract says when null.</param>
    public static BatchDocument Read(ReadOnlySpan<byte> json, long line = 1, JsonSerializerOptions? options = null)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ApiJson.TypeInfo<BatchDocument>(options ?? ApiJson.Options))! with { Line = line };
        }
        catch (JsonException error)
        {
            // Not the grammar of JSON: there is no telling where an id would be.
            return new BatchDocument { Error = error, Line = line };
        }
    }

    private BatchResult AnswerAnyhow(GeotagRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Answer(request, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new BatchError { Id = request.Id, Error = fault(exception) };
        }
    }

    private BatchResult Answer(GeotagRequest request, CancellationToken cancellationToken)
    {
        using var lent = lease();
        var current = lent.Pipeline;
        if (RequestValidator.Validate(request, limits, current.Gazetteer) is { } problem)
        {
            return new BatchError { Id = request.Id, Error = problem };
        }

        var options = RequestValidator.ToOptions(request);
        using var span = TaggingTraces.Document();
        var document = current.Tag(request.Text!, out var work, options, cancellationToken);
        TaggingTraces.Note(span, work, document.Entities.Count);
        metrics?.Found(document, work);
        return ReplyMapper.ToReply(document, request, options, current);
    }
}
