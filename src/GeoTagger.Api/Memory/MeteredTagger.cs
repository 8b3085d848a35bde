using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Api.Memory;

/// <summary>Tags a document as soon as there is memory for it.</summary>
internal sealed class MeteredTagger(DocumentTagger tagger, MemoryBudget memory)
{
    /// <summary>The reply to a document, or its id and what is wrong with it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reply">Asked for room for the reply: the bytes that it holds until it is sent.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<BatchResult> TagAsync(BatchDocument document, Func<long, bool> reply, CancellationToken cancellationToken)
    {
        using var share = await memory.Work.TakeAsync(DocumentMemory.OfWork(document.Request), cancellationToken);
        var result = tagger.Tag(document, cancellationToken);
        return reply(DocumentMemory.OfReply(document.Request, result)) ? result : new BatchError { Id = result.Id, Error = ProblemTypes.Overloaded.Because() };
    }
}
