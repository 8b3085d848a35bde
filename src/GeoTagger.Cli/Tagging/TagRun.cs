using System.Diagnostics;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Cli.Tagging;

/// <summary>
/// Tags documents into a file. Results are written in the order of the documents, and every so often the run notes on disk
/// what is safe there; a run that goes on cuts its files back to that and reads on from that document.
/// </summary>
internal sealed class TagRun(IReadOnlyList<InputFile> files, DocumentReader reader, RequestDefaults defaults, DocumentTagger tagger, ResultFormat format, ResultPaths paths)
{
    private const int DocumentsBetweenCheckpoints = 1_000;

    /// <summary>Where a thousand documents take long, it notes after so much time, or a run that is killed again and again would not get on.</summary>
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    /// <summary>What has been done.</summary>
    public WorkProgress Progress { get; } = new();

    /// <summary>Documents under way at a time.</summary>
    public int Window { get; init; } = OrderedWork.Window;

    /// <summary>Runs from a checkpoint to the end.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted; what was done is noted.</exception>
    /// <exception cref="OutputException">The disk does not take the results; what it had before is noted.</exception>
    public async Task RunAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        Progress.Restore(checkpoint.Documents, checkpoint.Failed);
        if (!checkpoint.IsFinished)
        {
            checkpoint = await GrowAsync(checkpoint, cancellationToken);
            var result = await format.FinishAsync(paths.Growing, paths.Beside, cancellationToken);
            (checkpoint with { IsFinished = true, ResultBytes = Secure(result) }).Write(paths.Progress);
        }

        paths.Publish(Progress.Failed > 0);
    }

    private async Task<Checkpoint> GrowAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        checkpoint.Write(paths.Progress);
        using var results = new GrowingFile(paths.Growing, checkpoint.ResultBytes);
        using var failures = new GrowingFile(paths.GrowingFailures, checkpoint.FailureBytes);
        if (results.Length == 0)
        {
            results.Write(format.Header.Span);
        }

        var noted = Stopwatch.StartNew();
        try
        {
            await foreach (var piece in TagAsync(checkpoint, cancellationToken))
            {
                Append(piece, results, failures);
                checkpoint = checkpoint with
                {
                    File = piece.Document.File,
                    DocumentsOfFile = piece.Document.Number,
                    Documents = Progress.Documents,
                    Failed = Progress.Failed,
                };
                if (checkpoint.Documents % DocumentsBetweenCheckpoints == 0 || noted.Elapsed >= BetweenCheckpoints)
                {
                    Note(checkpoint, results, failures);
                    noted.Restart();
                }
            }

            checkpoint = checkpoint with { File = files.Count, DocumentsOfFile = 0 };
            Note(checkpoint, results, failures);
        }
        catch (Exception exception) when (exception is not OutputException)
        {
            Note(checkpoint, results, failures);
            throw;
        }

        results.Write(format.Footer.Span);
        results.Flush();
        return checkpoint with { FailureBytes = failures.Length };
    }

    private IAsyncEnumerable<Piece> TagAsync(Checkpoint checkpoint, CancellationToken cancellationToken) => OrderedWork.RunAsync(
        reader.ReadAsync(checkpoint.File, checkpoint.DocumentsOfFile, cancellationToken), Tag, Window, cancellationToken);

    private Piece Tag(SourceDocument document, CancellationToken cancellationToken)
    {
        var result = document.Request is { } request ? tagger.Tag(defaults.Apply(request), cancellationToken) : new BatchError { Id = document.Id, Error = document.Problem! };
        return result switch
        {
            BatchError error => new Piece(document, null, error.Error),
            var reply => new Piece(document, format.ToBytes(new TaggedReply((GeotagReply)reply, document.Source)), null),
        };
    }

    private void Append(Piece piece, GrowingFile results, GrowingFile failures)
    {
        format.Append(piece.Result, results);
        if (piece.Problem is { } problem)
        {
            failures.Write(FailedDocument.ToLine(piece.Document.Id, piece.Document.Source, problem));
        }

        Progress.Add(piece.Problem is null ? null : FailedDocument.ToText(piece.Document.Source, piece.Problem));
    }

    private void Note(Checkpoint checkpoint, GrowingFile results, GrowingFile failures)
    {
        // First the bytes, then the word that they are there.
        results.Flush();
        failures.Flush();
        (checkpoint with { ResultBytes = results.Length, FailureBytes = failures.Length }).Write(paths.Progress);
    }

    /// <summary>Returns when the disk has a file.</summary>
    /// <returns>Its length.</returns>
    private static long Secure(string path)
    {
        long length = 0;
        OutputException.Guard(path, () =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
            length = file.Length;
        });
        return length;
    }

    private readonly record struct Piece(SourceDocument Document, byte[]? Result, Problem? Problem);
}
