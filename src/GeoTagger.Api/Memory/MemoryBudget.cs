using System.Diagnostics.Metrics;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Metrics;

namespace GeoTagger.Api.Memory;

/// <summary>
/// What all that is under way may hold, in accounts of its own for each kind, so that no kind takes what another one needs to end.
/// Nobody waits for an account of which it holds something: what is read asks once and is refused, what is worked on waits for work,
/// and work ends by itself.
/// </summary>
internal sealed class MemoryBudget
{
    /// <summary>Divides the bytes that the settings give.</summary>
    public MemoryBudget(TrafficOptions traffic, IMeterFactory meters)
    {
        Requests = new MemoryAccount(traffic.MemoryBytes / 4);
        Unread = new MemoryAccount(traffic.MemoryBytes / 16);
        Lines = new MemoryAccount(traffic.MemoryBytes * 3 / 16, admitted: traffic.MemoryBytes / 16);
        Work = new MemoryAccount(traffic.MemoryBytes / 2);
        meters.Create(TaggingMetrics.Meter).CreateObservableGauge(
            "geotagger.memory.held", () => Requests.Used + Unread.Used + Lines.Used + Work.Used, "By", "Bytes that requests, streams and documents under way account for.");
    }

    /// <summary>Bodies of requests, and their replies until they are sent. Who finds no room is answered by 503.</summary>
    public MemoryAccount Requests { get; }

    /// <summary>What streams have sent of lines that are not complete. Who finds no room is ended.</summary>
    public MemoryAccount Unread { get; }

    /// <summary>Lines of streams, and their replies until they are sent. Streams wait for room, and are not read meanwhile.</summary>
    public MemoryAccount Lines { get; }

    /// <summary>Documents that are tagged. They wait for room.</summary>
    public MemoryAccount Work { get; }
}
