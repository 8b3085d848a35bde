using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Tagging;
using Serilog;

namespace GeoTagger.Api.Apis;

/// <summary>Answers requests, and notes in the request's log event how much there was to do.</summary>
internal sealed class TaggingService(DocumentTagger tagger, IDiagnosticContext log)
{
    /// <summary>The reply to one request, or what is wrong with it.</summary>
    public BatchResult Tag(GeotagRequest request, CancellationToken cancellationToken)
    {
        var result = tagger.Tag(request, cancellationToken);
        var work = new WorkCount();
        work.Add(request.Text?.Length ?? 0, result);
        work.NoteIn(log);
        return result;
    }

    /// <summary>The results of a batch in its order; documents run side by side, at most one a core.</summary>
    public BatchReply TagAll(IReadOnlyList<BatchDocument> documents, CancellationToken cancellationToken)
    {
        var results = new BatchResult[documents.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, documents.Count, parallel, i => results[i] = tagger.Tag(documents[i], cancellationToken));
        var work = new WorkCount();
        for (var i = 0; i < results.Length; i++)
        {
            work.Add(documents[i].Request?.Text?.Length ?? 0, results[i]);
        }

        log.Set("Documents", documents.Count);
        work.NoteIn(log);
        return new BatchReply { Results = results };
    }
}
