using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GeoTagger.Api.Apis;
using GeoTagger.Api.Memory;
using GeoTagger.Api.Traffic;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Serilog;

namespace GeoTagger.Api.Streaming;

/// <summary>A stream of requests answered by a stream of replies: a line in, a line out, in order, as long as the connection lasts.</summary>
internal sealed class BatchStream(
    MeteredTagger tagger, TaggingTurns turns, MemoryBudget memory, ServiceOptions options, IHostApplicationLifetime lifetime, IDiagnosticContext log)
{
    /// <summary>Media type of JSON lines.</summary>
    public const string MediaType = "application/x-ndjson";

    private const int FlushBytes = 64 * 1024;
    private const int SmallReply = 128 * 1024;
    private static readonly JsonWriterOptions JsonWriting = new() { Encoder = ApiJson.Options.Encoder };
    private readonly ConcurrentDictionary<MemoryShare, Line> _held = [];
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.RequestTimeoutSeconds);

    /// <summary>Answers until the body ends, the caller leaves, or the service stops; then the last line read has been answered.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        LetItPause(http);
        http.Response.ContentType = MediaType;
        await http.Response.StartAsync(http.RequestAborted);

        using var unread = memory.Unread.TryTake(0)!;
        var body = new StreamBody(http.Request.BodyReader, unread, _timeout);
        using var stopping = lifetime.ApplicationStopping.Register(body.CancelPendingRead);
        try
        {
            await WriteAsync(http, LinesAsync(body, http.RequestAborted));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The caller has left, takes no replies, or sends what is no body; there is nobody to answer.
            http.Abort();
            return;
        }

        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Not a regular end: the caller could not tell it from the end of all replies.
            http.Abort();
        }
    }

    /// <summary>The lines, each with room for itself; while there is none the stream is not read.</summary>
    private async IAsyncEnumerable<HeldLine> LinesAsync(PipeReader body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in LineReader.ReadAsync(body, options.Limits.BodyBytes, cancellationToken))
        {
            var share = await memory.Lines.TakeAsync((long)DocumentMemory.OfLineByte * (line.Bytes?.Length ?? 0), cancellationToken);
            _held.TryAdd(share, line);
            yield return new HeldLine(line, share);
        }
    }

    private async Task WriteAsync(HttpContext http, IAsyncEnumerable<HeldLine> lines)
    {
        var output = http.Response.BodyWriter;
        var work = new WorkCount();
        long documents = 0;
        try
        {
            await using var answers = OrderedWork.RunAsync(lines, AnswerAsync, OrderedWork.Window, http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
            while (true)
            {
                var next = NextAsync(answers);
                if (output.UnflushedBytes > 0 && (!next.IsCompleted || output.UnflushedBytes >= FlushBytes))
                {
                    await AfterAsync(next, WithinTimeAsync(http, async token => await output.FlushAsync(token)));
                }

                if (await next is not { } answer)
                {
                    break;
                }

                await WithinTimeAsync(http, token => WriteAsync(output, answer, token));
                GiveBack(answer.Share);
                documents++;
                work.Add(answer.Chars, answer.Result);
            }
        }
        finally
        {
            // Also of lines that nobody waits for any more.
            foreach (var share in _held.Keys)
            {
                GiveBack(share);
            }

            log.Set("Documents", documents);
            work.NoteIn(log);
        }
    }

    private void GiveBack(MemoryShare? share)
    {
        if (share is not null)
        {
            _held.TryRemove(share, out _);
            share.Dispose();
        }
    }

    /// <summary>The next answer; after the last one null, or an answer that says why the stream ends before its body does.</summary>
    private static async Task<HeldAnswer?> NextAsync(IAsyncEnumerator<HeldAnswer> answers)
    {
        try
        {
            return await answers.MoveNextAsync() ? answers.Current : null;
        }
        catch (Exception exception) when (exception is InsufficientMemoryException or TimeoutException)
        {
            var type = exception is TimeoutException ? ProblemTypes.SlowRequest : ProblemTypes.Overloaded;
            return new HeldAnswer(0, new BatchError { Id = null, Error = type.Because("The stream ends here: the next line did not arrive whole.") }, 0, null);
        }
    }

    /// <summary>A large one in pieces, and no faster than the caller takes them: it may be hundreds of times as long as its line.</summary>
    private static async Task WriteAsync(PipeWriter output, HeldAnswer answer, CancellationToken cancellationToken)
    {
        var contract = ApiJson.TypeInfo<BatchResult>(ApiJson.Options);
        if (answer.Bytes > SmallReply)
        {
            await JsonSerializer.SerializeAsync(output, answer.Result, contract, cancellationToken);
        }
        else
        {
            await using var json = new Utf8JsonWriter(output, JsonWriting);
            JsonSerializer.Serialize(json, answer.Result, contract);
        }

        output.Write("\n"u8);
    }

    /// <summary>A caller who does not take its replies is left after the time that a request may take: they are memory that others wait for.</summary>
    private async Task WithinTimeAsync(HttpContext http, Func<CancellationToken, Task> write)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limited.CancelAfter(_timeout);
        await write(limited.Token);
    }

    private static async Task AfterAsync(Task next, Task flush)
    {
        try
        {
            await flush;
        }
        catch
        {
            // The answers must not be disposed of while their next step runs.
            await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private async Task<HeldAnswer> AnswerAsync(HeldLine held, CancellationToken cancellationToken)
    {
        if (held.Line.Bytes is not { } bytes)
        {
            var problem = ProblemTypes.BodyTooLarge.Because($"Line {held.Line.Number} has more than {options.Limits.BodyBytes} bytes.");
            return new HeldAnswer(0, new BatchError { Id = null, Error = problem }, 0, held.Share);
        }

        var document = DocumentTagger.Read(bytes, held.Line.Number);
        var result = await TagAsync(document, held.Share, cancellationToken);
        return new HeldAnswer(document.Request?.Text?.Length ?? 0, result, DocumentMemory.OfReply(document.Request, result), held.Share);
    }

    private async Task<BatchResult> TagAsync(BatchDocument document, MemoryShare share, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(cancellationToken);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_timeout);
        try
        {
            return await tagger.TagAsync(document, share.TryResize, limited.Token);
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

    private sealed record HeldLine(Line Line, MemoryShare Share);

    private sealed record HeldAnswer(int Chars, BatchResult Result, long Bytes, MemoryShare? Share);
}
