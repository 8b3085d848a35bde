using GeoTagger.Api.Contracts;
using GeoTagger.Api.Hosting;
using GeoTagger.Api.Problems;
using Serilog;

namespace GeoTagger.Api.Apis;

/// <summary>Answers requests with the pipeline, and notes in the request's log event how much there was to do.</summary>
internal sealed class TaggingService(PipelineHolder holder, LimitOptions limits, IDiagnosticContext log)
{
    /// <summary>The reply to one request, or what is wrong with it.</summary>
    public (GeotagReply? Reply, Problem? Problem) Tag(GeotagRequest request, CancellationToken cancellationToken)
    {
        var (reply, problem) = TagQuietly(request, cancellationToken);
        Note(request.Text?.Length ?? 0, reply is null ? [] : [reply]);
        return (reply, problem);
    }

    /// <summary>The results of a batch in its order; documents run side by side, at most one a core.</summary>
    public BatchReply TagAll(IReadOnlyList<BatchDocument> documents, CancellationToken cancellationToken)
    {
        var results = new BatchResult[documents.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, documents.Count, parallel, i => results[i] = TagDocument(documents[i], cancellationToken));
        log.Set("Documents", documents.Count);
        Note(documents.Sum(document => document.Request?.Text?.Length ?? 0), results.OfType<GeotagReply>());
        return new BatchReply { Results = results };
    }

    private BatchResult TagDocument(BatchDocument document, CancellationToken cancellationToken)
    {
        if (document.Request is not { } request)
        {
            var unread = document.Error is null
                ? ProblemTypes.InvalidRequest.Because("Must be a JSON object as the contract describes it.")
                : JsonProblems.From(document.Error, typeof(GeotagRequest));
            return new BatchError { Id = document.Id, Error = unread };
        }

        var (reply, problem) = TagQuietly(request, cancellationToken);
        return reply is null ? new BatchError { Id = request.Id, Error = problem! } : reply;
    }

    private (GeotagReply? Reply, Problem? Problem) TagQuietly(GeotagRequest request, CancellationToken cancellationToken)
    {
        var pipeline = holder.Pipeline;
        if (RequestValidator.Validate(request, limits, pipeline.Gazetteer) is { } problem)
        {
            return (null, problem);
        }

        var options = RequestValidator.ToOptions(request);
        return (ReplyMapper.ToReply(pipeline.Tag(request.Text!, options, cancellationToken), request, options, pipeline), null);
    }

    private void Note(int chars, IEnumerable<GeotagReply> replies)
    {
        int entities = 0, places = 0;
        foreach (var entity in replies.SelectMany(reply => reply.Entities))
        {
            entities++;
            places += entity.Place is null ? 0 : 1;
        }

        log.Set("Chars", chars);
        log.Set("Entities", entities);
        log.Set("Places", places);
    }
}
