using System.Diagnostics;
using System.Text.Json;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Queues;
using GeoTagger.Hosting.Tagging;
using Microsoft.Extensions.Options;

namespace GeoTagger.Worker.Consuming;

/// <summary>Answers one document: with what was found in it or, after some tries, with the problem that puts it aside.</summary>
internal sealed partial class DocumentHandler(DocumentTagger tagger, Faults faults, IOptions<QueueOptions> options, ILogger<DocumentHandler> logger)
{
    private readonly QueueOptions _queues = options.Value;

    /// <summary>Answers a document; null when it is to be tried again. Never throws, whatever it holds.</summary>
    public Answer? Handle(Delivery delivery)
    {
        using var activity = new Activity("tag document");
        if (MessageHeaders.Text(delivery.Properties, MessageHeaders.TraceParent) is { } parent)
        {
            activity.SetParentId(parent);
        }

        activity.Start();
        BatchDocument? document = null;
        BatchError error;
        try
        {
            document = Read(delivery);
            // To its end also when the program is being stopped: one document takes less time than doing it again elsewhere.
            var result = tagger.Tag(document, CancellationToken.None);
            if (result is GeotagReply reply)
            {
                var answer = Reply(delivery, reply, activity);
                if (answer.Body.Length <= MessageBody.MostBytes)
                {
                    return answer;
                }

                // The broker would close the channel over it, again and again, and put the others aside that were on it.
                result = new BatchError { Id = reply.Id, Error = ProblemTypes.InvalidRequest.Because($"The reply has {answer.Body.Length} bytes; a message may have {MessageBody.MostBytes}.") };
            }

            error = (BatchError)result;
        }
        catch (Exception exception)
        {
            error = new BatchError { Id = document?.Request?.Id ?? document?.Id ?? MessageHeaders.Id(delivery.Properties), Error = faults.Answer(exception) };
        }

        return Refuse(delivery, error, activity);
    }

    /// <summary>The message's own id goes by where the document has none, and the other way round.</summary>
    private static BatchDocument Read(Delivery delivery)
    {
        var document = DocumentTagger.Read(delivery.Body);
        var messageId = MessageHeaders.Id(delivery.Properties);
        return document.Request is { Id: null } request
            ? document with { Request = request with { Id = messageId } }
            : document with { Id = document.Id ?? messageId };
    }

    private Answer Reply(Delivery delivery, GeotagReply reply, Activity activity)
    {
        var properties = MessageHeaders.For(reply.Id, activity.Id, Source(delivery));
        var json = JsonSerializer.SerializeToUtf8Bytes(reply, ApiJson.TypeInfo<GeotagReply>(ApiJson.Options));
        return new Answer("done", _queues.Replies, properties, _queues.Compress ? MessageBody.Compress(json, properties) : json);
    }

    private static byte[]? Source(Delivery delivery) => MessageHeaders.Bytes(delivery.Properties, MessageHeaders.Source);

    private Answer? Refuse(Delivery delivery, BatchError error, Activity activity)
    {
        var tries = MessageHeaders.Deliveries(delivery.Properties) + 1;
        if (tries < _queues.Tries)
        {
            return null;
        }

        var dead = MessageHeaders.For(error.Id, activity.Id, Source(delivery));
        dead.Headers![MessageHeaders.Problem] = JsonSerializer.Serialize(error.Error with { TraceId = activity.TraceId.ToString() }, ApiJson.TypeInfo<Problem>(ApiJson.Options));
        dead.Headers[MessageHeaders.Tries] = tries;
        LogDead(tries, error.Error.Type);
        return new Answer("aside", _queues.Dead, dead, delivery.Body);
    }

    [LoggerMessage(LogLevel.Warning, "Document put aside after {Tries} tries: {ProblemType}")]
    private partial void LogDead(long tries, string problemType);
}
