using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Cli.Tagging;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace GeoTagger.Cli.Queues;

/// <summary>
/// Publishes documents. A document counts as published when the broker has confirmed it and all before it; what was under way
/// when the connection broke, or the run was killed, is published again: its source and the digest of its text tell it from another one.
/// </summary>
/// <param name="files">The inputs.</param>
/// <param name="reading">How they are read.</param>
/// <param name="defaults">What is asked of every document.</param>
/// <param name="queues">The broker and its queues.</param>
/// <param name="progress">The file that notes how far the run has come.</param>
/// <param name="failed">The side file for documents that were not published.</param>
internal sealed partial class EnqueueRun(IReadOnlyList<InputFile> files, InputOptions reading, RequestDefaults defaults, QueueOptions queues, string progress, string failed)
{
    private const int Unconfirmed = 512;
    private const int DocumentsBetweenCheckpoints = 2_000;

    /// <summary>Bytes of a document's source with what is kept of it: it goes in a header, and all of them must fit a frame.</summary>
    private const int SourceBytes = 16 * 1024;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);
    private DocumentReader? _reader;
    private long _messageBytes = MessageBody.MostBytes;

    /// <summary>What has been done.</summary>
    public WorkProgress Progress { get; } = new();

    /// <summary>Messages in the queue above which publishing waits.</summary>
    public int MaxQueue { get; init; } = 100_000;

    /// <summary>Bytes of the inputs that have been read.</summary>
    public long BytesRead => _reader?.BytesRead ?? 0;

    /// <summary>Runs from a checkpoint to the end.</summary>
    /// <exception cref="OutputException">The disk does not take the notes.</exception>
    public async Task RunAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        using var failures = new GrowingFile(failed, checkpoint.FailureBytes);
        var position = new Position(checkpoint, failures, progress);
        // At once: it says that there is a run, and whether there is room for notes.
        position.Note();
        await new BrokerWork(queues, () => position.Documents).RunAsync(
            async connection =>
            {
                Progress.Restore(position.Documents, position.Failed);
                try
                {
                    await using var channel = await BrokerLink.OpenAsync(connection, Unconfirmed, cancellationToken);
                    await PublishAsync(channel, position, failures, cancellationToken);
                    position.End(files.Count);
                    position.Note();
                    return true;
                }
                catch (OperationInterruptedException exception) when (MostBytes(exception) is { } most && most < _messageBytes)
                {
                    // The broker takes no longer ones. Those are put aside when it is their turn again.
                    _messageBytes = most;
                    return false;
                }
                catch (Exception exception) when (exception is not OutputException)
                {
                    position.Note();
                    throw;
                }
            },
            cancellationToken);
    }

    private async Task PublishAsync(IChannel channel, Position position, GrowingFile failures, CancellationToken cancellationToken)
    {
        var underWay = new Queue<(SourceDocument Document, Problem? Problem, Task Confirmed)>();
        _reader = new DocumentReader(files, reading);
        long published = 0;
        await foreach (var document in _reader.ReadAsync(position.File, position.DocumentsOfFile, cancellationToken))
        {
            if (published++ % DocumentsBetweenCheckpoints == 0)
            {
                await WaitForRoomAsync(channel, cancellationToken);
            }

            var (problem, message) = ToMessage(document);
            underWay.Enqueue((document, problem, message is null ? Task.CompletedTask : PublishAsync(channel, message, cancellationToken)));
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

    private async Task ConfirmAsync((SourceDocument Document, Problem? Problem, Task Confirmed) oldest, Position position, GrowingFile failures)
    {
        await oldest.Confirmed;
        if (oldest.Problem is { } problem)
        {
            failures.Write(FailedDocument.ToLine(oldest.Document.Id, oldest.Document.Source, problem));
        }

        Progress.Add(oldest.Problem is null ? null : FailedDocument.ToText(oldest.Document.Source, oldest.Problem));
        position.Advance(oldest.Document, oldest.Problem is not null);
        if (Progress.Documents % DocumentsBetweenCheckpoints == 0)
        {
            position.Note();
        }
    }

    private (Problem? Problem, Message? Message) ToMessage(SourceDocument document)
    {
        if (document.Request is not { } request)
        {
            return (document.Problem, null);
        }

        var source = JsonSerializer.SerializeToUtf8Bytes(DocumentKey.WithDigest(document), DocumentSourceJsonContext.Readable.DocumentSource);
        var body = JsonSerializer.SerializeToUtf8Bytes(defaults.Apply(request), ApiJson.TypeInfo<GeotagRequest>(ApiJson.Options));
        return source.Length > SourceBytes ? (TooLong("The name of the file and what is kept have", source.Length, SourceBytes), null)
            : body.Length > _messageBytes ? (TooLong("The document has", body.Length, _messageBytes), null)
            : (null, new Message(MessageHeaders.For(request.Id, traceParent: null, source), body));
    }

    private static Problem TooLong(string what, long bytes, long most) =>
        ProblemTypes.InvalidRequest.Because(string.Create(CultureInfo.InvariantCulture, $"{what} {bytes:N0} bytes; a message may have {most:N0}."));

    private async Task PublishAsync(IChannel channel, Message message, CancellationToken cancellationToken) =>
        await channel.BasicPublishAsync("", queues.Requests, mandatory: true, message.Properties, message.Body, cancellationToken);

    /// <summary>A queue that grows without end fills the disk of the broker.</summary>
    private async Task WaitForRoomAsync(IChannel channel, CancellationToken cancellationToken)
    {
        while ((await channel.QueueDeclarePassiveAsync(queues.Requests, cancellationToken)).MessageCount > MaxQueue)
        {
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    /// <summary>The longest message that the broker says it takes.</summary>
    private static long? MostBytes(OperationInterruptedException exception) =>
        exception.ShutdownReason is { ReplyCode: Constants.PreconditionFailed } reason && MostBytesPattern().Match(reason.ReplyText) is { Success: true } match
            ? long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"max size (\d{1,18})")]
    private static partial Regex MostBytesPattern();

    private sealed record Message(BasicProperties Properties, byte[] Body);

    /// <summary>How far the run has come, and what of it is on disk.</summary>
    private sealed class Position(Checkpoint checkpoint, GrowingFile failures, string path)
    {
        private Checkpoint _checkpoint = checkpoint;

        public int File => _checkpoint.File;

        public long DocumentsOfFile => _checkpoint.DocumentsOfFile;

        public long Documents => _checkpoint.Documents;

        public long Failed => _checkpoint.Failed;

        public void Advance(SourceDocument document, bool failed) => _checkpoint = _checkpoint with
        {
            File = document.File,
            DocumentsOfFile = document.Number,
            Documents = _checkpoint.Documents + 1,
            Failed = _checkpoint.Failed + (failed ? 1 : 0),
        };

        public void End(int files) => _checkpoint = _checkpoint with { File = files, DocumentsOfFile = 0, IsFinished = true };

        public void Note()
        {
            failures.Flush();
            _checkpoint = _checkpoint with { FailureBytes = failures.Length };
            _checkpoint.Write(path);
        }
    }
}
