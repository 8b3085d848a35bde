using GeoTagger.Api.Memory;
using GeoTagger.Api.Traffic;
using GeoTagger.Hosting.Contracts;
using Serilog;

namespace GeoTagger.Api.Apis;

/// <summary>Answers requests, and notes in the request's log event how much there was to do.</summary>
internal sealed class TaggingService(MeteredTagger tagger, TaggingTurns turns, IDiagnosticContext log)
{
    /// <summary>The reply to one request, or what is wrong with it.</summary>
    public async Task<BatchResult> TagAsync(GeotagRequest request, RequestMemory memory, CancellationToken cancellationToken)
    {
        var result = await tagger.TagAsync(new BatchDocument { Request = request }, memory.TryAddReply, cancellationToken);
        var work = new WorkCount();
        work.Add(request.Text?.Length ?? 0, result);
        work.NoteIn(log);
        return result;
    }

    /// <summary>The results of a batch in its order. One document after the other has the turn of the request; others run beside where there are turns for them.</summary>
    public async Task<BatchReply> TagAllAsync(IReadOnlyList<BatchDocument> documents, RequestMemory memory, CancellationToken cancellationToken)
    {
        var results = new BatchResult[documents.Count];
        var begun = -1;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] beside = [.. Enumerable.Range(1, Math.Min(turns.AtOnce, documents.Count) - 1).Select(_ => Task.Run(BesideAsync, CancellationToken.None))];
        try
        {
            while (await NextAsync())
            {
            }
        }
        finally
        {
            // Those that still wait for a turn; those that have one tag to the end.
            await ending.CancelAsync();
            await Task.WhenAll(beside);
        }

        cancellationToken.ThrowIfCancellationRequested();
        Note(documents, results);
        return new BatchReply { Results = results };

        async Task<bool> NextAsync()
        {
            var i = Interlocked.Increment(ref begun);
            if (i >= documents.Count)
            {
                return false;
            }

            results[i] = await tagger.TagAsync(documents[i], memory.TryAddReply, cancellationToken);
            return true;
        }

        async Task BesideAsync()
        {
            try
            {
                do
                {
                    using var turn = await turns.TakeAsync(ending.Token);
                    if (!await NextAsync())
                    {
                        break;
                    }
                }
                while (!ending.IsCancellationRequested);
            }
            catch (OperationCanceledException)
            {
                // All documents are begun, or the request is given up.
            }
        }
    }

    private void Note(IReadOnlyList<BatchDocument> documents, BatchResult[] results)
    {
        var work = new WorkCount();
        for (var i = 0; i < results.Length; i++)
        {
            work.Add(documents[i].Request?.Text?.Length ?? 0, results[i]);
        }

        log.Set("Documents", documents.Count);
        work.NoteIn(log);
    }
}
