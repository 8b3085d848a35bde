using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace GeoTagger.Api.Memory;

/// <summary>Counts what a request holds from the first byte of its body until its reply is sent.</summary>
internal sealed class RequestMemory : MeteredPipe, IRequestBodyPipeFeature
{
    // A text of ASCII has two bytes for each that was read; others have fewer.
    private const int OfByteRead = 2;

    private readonly Lock _lock = new();
    private readonly MemoryShare _share;
    private readonly HttpContext _context;
    private long _replies;
    private long _body;

    private RequestMemory(HttpContext context, MemoryShare share)
        : base(context.Request.BodyReader)
    {
        _context = context;
        _share = share;
    }

    /// <inheritdoc/>
    public PipeReader Reader => this;

    /// <summary>Counts the body of a request from now on as it is read; who finds no room is answered by 503.</summary>
    public static void Watch(HttpContext context, MemoryBudget memory)
    {
        var share = memory.Requests.TryTake(0)!;
        context.Response.RegisterForDispose(share);
        var request = new RequestMemory(context, share);
        context.Features.Set(request);
        context.Features.Set<IRequestBodyPipeFeature>(request);
    }

    /// <summary>Reads on, within the time that the request has: whoever reads a body for the framework does not say for how long.</summary>
    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        base.ReadAsync(cancellationToken.CanBeCanceled ? cancellationToken : _context.RequestAborted);

    /// <summary>Asks for room for a reply, or for one document's part of it.</summary>
    public bool TryAddReply(long bytes)
    {
        lock (_lock)
        {
            if (!_share.TryResize(_body + _replies + bytes))
            {
                return false;
            }

            _replies += bytes;
            return true;
        }
    }

    /// <inheritdoc/>
    protected override void Count()
    {
        _body = Buffered + (OfByteRead * Consumed);
        if (!_share.TryResize(_body))
        {
            // Now, not when the server has drained what the caller goes on to send: others can do with it.
            _share.Dispose();
            throw new InsufficientMemoryException("There is no room for the body.");
        }
    }
}
