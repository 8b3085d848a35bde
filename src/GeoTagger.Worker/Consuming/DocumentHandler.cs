using System.Diagnostics;
using System.Text.Json;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Queues;
using GeoTagger.Hosting.Tagging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace GeoTagger.Worker.Consuming;

/// <summary>
/// Does one document: tags it, publishes what was found, and acknowledges it only when the broker has confirmed that.
/// Whatever happens in between, the document is delivered again; its id lets whoever reads the replies drop what comes twice.
/// </summary>
internal sealed partial class DocumentHandler(DocumentTagger tagger, IOptions<QueueOptions> options, TaggingMetrics metrics, ILogger<DocumentHandler> logger) : IDisposable
{
    private readonly QueueOptions _queues = options.Value;
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    /// <summary>Does a document.</summary>
    public async Task HandleAsync(IChannel channel, ulong deliveryTag, IReadOnlyBasicProperties properties, byte[] body, CancellationToken cancellationToken)
    {
        using var activity = new Activity("tag document");
        if (MessageHeaders.Text(properties, MessageHeaders.TraceParent) is { } parent)
        {
            activity.SetParentId(parent);
        }

        activity.Start();
        var document = Read(body, properties.MessageId);
        var result = await TagAsync(document, cancellationToken);
        if (result is BatchError error)
        {
            await PutAsideAsync(channel, deliveryTag, properties, body, error, activity, cancellationToken);
            return;
        }

        var reply = JsonSerializer.SerializeToUtf8Bytes((GeotagReply)result, ApiJson.TypeInfo<GeotagReply>(ApiJson.Options));
        await PublishAsync(channel, _queues.Replies, MessageHeaders.For(result.Id, activity.Id), reply, cancellationToken);
        await channel.BasicAckAsync(deliveryTag, multiple: false, cancellationToken);
        metrics.Message("done");
    }

    /// <inheritdoc/>
    public void Dispose() => _cores.Dispose();

    /// <summary>The message's own id goes by where the document has none, and the other way round.</summary>
    private static BatchDocument Read(byte[] body, string? messageId)
    {
        var document = DocumentTagger.Read(body);
        return document.Request is { Id: null } request
            ? document with { Request = request with { Id = messageId } }
            : document with { Id = document.Id ?? messageId };
    }

    private async Task<BatchResult> TagAsync(BatchDocument document, CancellationToken cancellationToken)
    {
        // Many documents are under way so that none waits for the broker, but no more than the cores can do are being tagged.
        await _cores.WaitAsync(cancellationToken);
        try
        {
            return tagger.Tag(document, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Not the exception itself: its message may quote the text, which must never reach a log.
            LogFault(exception.GetType().FullName!, exception.StackTrace);
            return new BatchError { Id = document.Request?.Id ?? document.Id, Error = ProblemTypes.InternalError.Because() };
        }
        finally
        {
            _cores.Release();
        }
    }

    private async Task PutAsideAsync(
        IChannel channel, ulong deliveryTag, IReadOnlyBasicProperties properties, byte[] body, BatchError error, Activity activity, CancellationToken cancellationToken)
    {
        var tries = MessageHeaders.Deliveries(properties) + 1;
        if (tries < _queues.Tries)
        {
            await channel.BasicNackAsync(deliveryTag, multiple: false, requeue: true, cancellationToken);
            metrics.Message("retried");
            return;
        }

        var dead = MessageHeaders.For(error.Id, activity.Id);
        dead.Headers![MessageHeaders.Problem] = JsonSerializer.Serialize(error.Error with { TraceId = activity.TraceId.ToString() }, ApiJson.TypeInfo<Problem>(ApiJson.Options));
        dead.Headers[MessageHeaders.Tries] = tries;
        await PublishAsync(channel, _queues.Dead, dead, body, cancellationToken);
        await channel.BasicAckAsync(deliveryTag, multiple: false, cancellationToken);
        metrics.Message("aside");
        LogDead(tries, error.Error.Type);
    }

    private static async Task PublishAsync(IChannel channel, string queue, BasicProperties properties, byte[] body, CancellationToken cancellationToken) =>
        await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellationToken);

    [LoggerMessage(LogLevel.Error, "Document failed with {ExceptionType} {Stack}")]
    private partial void LogFault(string exceptionType, string? stack);

    [LoggerMessage(LogLevel.Warning, "Document put aside after {Tries} tries: {ProblemType}")]
    private partial void LogDead(long tries, string problemType);
}
