using System.Runtime.CompilerServices;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Queues;

/// <summary>The ids of the documents that files hold, as they were enqueued.</summary>
internal sealed class DocumentIds(IReadOnlyList<InputFile> files, InputOptions options)
{
    /// <summary>How many different ones there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var ids = new SeenIds();
        await foreach (var id in ReadAsync(cancellationToken))
        {
            ids.Add(id);
        }

        return ids.Count;
    }

    /// <summary>Them one by one; documents that cannot be read were not enqueued.</summary>
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in new DocumentReader(files, options).ReadAsync(0, 0, cancellationToken))
        {
            if (document.Request is not null)
            {
                yield return document.Id;
            }
        }
    }
}
