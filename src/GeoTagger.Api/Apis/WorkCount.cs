using GeoTagger.Hosting.Contracts;
using Serilog;

namespace GeoTagger.Api.Apis;

/// <summary>How much there was to do for a request: counts, never a text.</summary>
internal sealed class WorkCount
{
    private long _chars;
    private long _entities;
    private long _places;

    /// <summary>Adds one document.</summary>
    public void Add(int chars, BatchResult result)
    {
        _chars += chars;
        if (result is GeotagReply reply)
        {
            _entities += reply.Entities.Count;
            _places += reply.Placed;
        }
    }

    /// <summary>Adds the counts to the request's log event.</summary>
    public void NoteIn(IDiagnosticContext log)
    {
        log.Set("Chars", _chars);
        log.Set("Entities", _entities);
        log.Set("Places", _places);
    }
}
