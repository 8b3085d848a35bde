using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using GeoTagger.Api.Apis;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;
using Serilog;

namespace GeoTagger.Api.Streaming;

/// <summary>A stream of requests answered by a stream of replies: a line in, a line out, in order, as long as the connection lasts.</summary>
internal sealed class BatchStream(
    DocumentTagger tagger,
    LimitOptions limits,
    IOptions<ServiceOptions> options,
    IHostApplicationLifetime lifetime,
    IDiagnosticContext log)
{
    /// <summary>Media type of JSON lines.</summary>
    public const string MediaType = "application/x-ndjson";

    private const int FlushBytes = 64 * 1024;
    private readonly TimeSpan _documentTimeout = TimeSpan.FromSeconds(options.Value.RequestTimeoutSeconds);

    /// <summary>Answers until the body ends, the caller leaves, or the service stops; then the last line read has been answered.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        LetItPause(http);
        http.Response.ContentType = MediaType;
        await http.Response.StartAsync(http.RequestAborted);

        var body = http.Request.BodyReader;
        using var stopping = lifetime.ApplicationStopping.Register(body.CancelPendingRead);
        try
        {
            await WriteAsync(http, LineReader.ReadAsync(body, limits.BodyBytes, http.RequestAborted));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The caller has left, or sends what is no body; there is nobody to answer.
            http.Abort();
            return;
        }

        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Not a regular end: the caller could not tell it from the end of all replies.
            http.Abort();
        }
    }

    private async Task WriteAsync(HttpContext http, IAsyncEnumerable<Line> lines)
    {
        var output = http.Response.BodyWriter;
        var work = new WorkCount();
        long documents = 0, unflushed = 0;
        try
        {
            await using var answers = OrderedWork.RunAsync(lines, Answer, OrderedWork.Window, http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
            while (true)
            {
                var next = answers.MoveNextAsync().AsTask();
                if (unflushed > 0 && (!next.IsCompleted || unflushed >= FlushBytes))
                {
                    await FlushAsync(output, next, http.RequestAborted);
                    unflushed = 0;
                }

                if (!await next)
                {
                    break;
                }

                var answer = answers.Current;
                output.Write(answer.Json);
                output.Write("\n"u8);
                unflushed += answer.Json.Length + 1;
                documents++;
                work.Add(answer.Chars, answer.Result);
            }
        }
        finally
        {
            log.Set("Documents", documents);
            work.NoteIn(log);
        }
    }

    /// <summary>Returns when the caller has taken enough: until then no further line is read.</summary>
    private static async Task FlushAsync(PipeWriter output, Task next, CancellationToken cancellationToken)
    {
        try
        {
            await output.FlushAsync(cancellationToken);
        }
        catch
        {
            // The answers must not be disposed of while their next step runs.
            await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private LineAnswer Answer(Line line, CancellationToken cancellationToken)
    {
        var document = line.Bytes is { } bytes ? DocumentTagger.Read(bytes, line.Number) : null;
        var result = document is null
            ? new BatchError { Id = null, Error = ProblemTypes.BodyTooLarge.Because($"Line {line.Number} has more than {limits.BodyBytes} bytes.") }
            : Tag(document, cancellationToken);
        return new LineAnswer(document?.Request?.Text?.Length ?? 0, result, JsonSerializer.SerializeToUtf8Bytes(result, ApiJson.TypeInfo<BatchResult>(ApiJson.Options)));
    }

    private BatchResult Tag(BatchDocument document, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_documentTimeout);
        try
        {
            return tagger.Tag(document, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new BatchError { Id = document.Request?.Id, Error = ProblemTypes.TimedOut.Because() };
        }
    }

    /// <summary>A stream may rest for as long as it likes, either way; the server would take a resting one for an attack.</summary>
    private static void LetItPause(HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } request)
        {
            request.MinDataRate = null;
        }

        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } response)
        {
            response.MinDataRate = null;
        }
    }

    private readonly record struct LineAnswer(int Chars, BatchResult Result, byte[] Json);
}
