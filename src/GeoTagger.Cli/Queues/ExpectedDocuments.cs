using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Queues;

/// <summary>The documents that files hold, as they were enqueued, and which of them have not come back yet.</summary>
internal sealed class ExpectedDocuments(IReadOnlyList<InputFile> files, InputOptions options)
{
    private readonly HashSet<UInt128> _missing = [];
    private int _all;

    /// <summary>Whether all have come back.</summary>
    public bool AreComplete => _missing.Count == 0;

    /// <summary>The share that has, 0 to 1.</summary>
    public double Share => _all == 0 ? 1 : 1 - ((double)_missing.Count / _all);

    /// <summary>Reads which there are, without those that have come back already.</summary>
    public async Task ReadAsync(HashSet<UInt128> known, CancellationToken cancellationToken)
    {
        await foreach (var document in DocumentsAsync(cancellationToken))
        {
            _all++;
            if (IsMissing(document, known))
            {
                _missing.Add(Key(document));
            }
        }
    }

    /// <summary>Notes that one has come back; one of other files does not count.</summary>
    public void Note(UInt128 key) => _missing.Remove(key);

    /// <summary>The ids of those that have not, in the order of the files.</summary>
    public async IAsyncEnumerable<string> MissingAsync(HashSet<UInt128> known, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in DocumentsAsync(cancellationToken))
        {
            if (IsMissing(document, known))
            {
                yield return document.Id;
            }
        }
    }

    /// <summary>Those that were enqueued: what cannot be read was not.</summary>
    private IAsyncEnumerable<SourceDocument> DocumentsAsync(CancellationToken cancellationToken) =>
        new DocumentReader(files, options).ReadAsync(0, 0, cancellationToken).Where(document => document.Request is not null);

    /// <summary>Whoever publishes by other means may say nothing but the id.</summary>
    private static bool IsMissing(SourceDocument document, HashSet<UInt128> known) =>
        !known.Contains(Key(document)) && !known.Contains(DocumentKey.Of(document.Id, source: null));

    private static UInt128 Key(SourceDocument document) => DocumentKey.Of(document.Id, DocumentKey.WithDigest(document));
}
