using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Cli.Tagging;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;

namespace GeoTagger.Cli.Queues;

/// <summary>
/// Publishes documents. A document counts as published when the broker has confirmed it and all before it; what was under way
/// when the connection broke, or the run was killed, is published again: the same id tells it from a new one.
/// </summary>
internal sealed class EnqueueRun(IReadOnlyList<InputFile> files, InputOptions reading, RequestDefaults defaults, QueueOptions queues, EnqueuePaths paths)
{
    private const int Unconfirmed = 512;
    private const int DocumentsBetweenCheckpoints = 2_000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);
    private DocumentReader? _reader;

    /// <summary>What has been done.</summary>
    public WorkProgress Progress { get; } = new();

    /// <summary>Messages in the queue above which publishing waits.</summary>
    public int MaxQueue { get; init; } = 100_000;

    /// <summary>Bytes of the inputs that have been read.</summary>
    public long BytesRead => _reader?.BytesRead ?? 0;

    /// <summary>Runs from a checkpoint to the end, over as many connections as that takes.</summary>
    public async Task RunAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        var link = BrokerArguments.Link(queues);
        using var failures = new GrowingFile(paths.Failures, checkpoint.FailureBytes);
        while (checkpoint.File < files.Count)
        {
            var position = new Position(checkpoint, failures, paths.Progress);
            Progress.Restore(checkpoint.Documents, checkpoint.Failed);
            try
            {
                await using var connection = await link.ConnectAsync(queues, cancellationToken);
                await using var channel = await BrokerLink.OpenAsync(connection, Unconfirmed, cancellationToken);
                await PublishAsync(channel, checkpoint, position, failures, cancellationToken);
                position.End(files.Count);
            }
            catch (Exception exception) when (BrokerLink.IsLost(exception) && exception is not (FileNotFoundException or DirectoryNotFoundException))
            {
                await Console.Error.WriteLineAsync($"The connection to the broker is lost: {exception.Message}");
            }
            finally
            {
                checkpoint = position.Note();
            }
        }
    }

    private async Task PublishAsync(IChannel channel, Checkpoint from, Position position, GrowingFile failures, CancellationToken cancellationToken)
    {
        var underWay = new Queue<(SourceDocument Document, Task Confirmed)>();
        _reader = new DocumentReader(files, reading);
        long published = 0;
        await foreach (var document in _reader.ReadAsync(from.File, from.DocumentsOfFile, cancellationToken))
        {
            if (published++ % DocumentsBetweenCheckpoints == 0)
            {
                await WaitForRoomAsync(channel, cancellationToken);
            }

            underWay.Enqueue((document, document.Request is null ? Task.CompletedTask : PublishAsync(channel, document.Request, cancellationToken)));
            if (underWay.Count >= Unconfirmed)
            {
                await ConfirmAsync(underWay.Dequeue(), position, failures);
            }
        }

        while (underWay.Count > 0)
        {
            await ConfirmAsync(underWay.Dequeue(), position, failures);
        }
    }

    private async Task ConfirmAsync((SourceDocument Document, Task Confirmed) oldest, Position position, GrowingFile failures)
    {
        await oldest.Confirmed;
        var failed = oldest.Document.Problem is not null;
        if (failed)
        {
            failures.Write(FailedDocument.ToLine(oldest.Document, files[oldest.Document.File].Name, oldest.Document.Problem!));
        }

        Progress.Add(failed);
        position.Advance(oldest.Document, failed);
        if (Progress.Documents % DocumentsBetweenCheckpoints == 0)
        {
            position.Note();
        }
    }

    private async Task PublishAsync(IChannel channel, GeotagRequest request, CancellationToken cancellationToken) => await channel.BasicPublishAsync(
        "",
        queues.Requests,
        mandatory: true,
        MessageHeaders.For(request.Id, traceParent: null),
        JsonSerializer.SerializeToUtf8Bytes(defaults.Apply(request), ApiJson.TypeInfo<GeotagRequest>(ApiJson.Options)),
        cancellationToken);

    /// <summary>A queue that grows without end fills the disk of the broker.</summary>
    private async Task WaitForRoomAsync(IChannel channel, CancellationToken cancellationToken)
    {
        while ((await channel.QueueDeclarePassiveAsync(queues.Requests, cancellationToken)).MessageCount > MaxQueue)
        {
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    /// <summary>How far the run has come, and what of it is on disk.</summary>
    private sealed class Position(Checkpoint checkpoint, GrowingFile failures, string path)
    {
        private Checkpoint _checkpoint = checkpoint;

        public void Advance(SourceDocument document, bool failed) => _checkpoint = _checkpoint with
        {
            File = document.File,
            DocumentsOfFile = document.Number,
            Documents = _checkpoint.Documents + 1,
            Failed = _checkpoint.Failed + (failed ? 1 : 0),
        };

        public void End(int files) => _checkpoint = _checkpoint with { File = files, DocumentsOfFile = 0 };

        public Checkpoint Note()
        {
            failures.Flush();
            _checkpoint = _checkpoint with { FailureBytes = failures.Length };
            _checkpoint.Write(path);
            return _checkpoint;
        }
    }
}
