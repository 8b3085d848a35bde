using System.Diagnostics;

namespace GeoTagger.Cli.Load;

/// <summary>What the process of a local service uses, as the operating system counts it.</summary>
internal sealed class ServerProcess(int id) : IDisposable
{
    private readonly Process _process = Process.GetProcessById(id);
    private TimeSpan _before;

    /// <summary>Processor time since <see cref="Mark"/>.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime - _before;
        }
    }

    /// <summary>Resident memory now, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Counts the processor time from here.</summary>
    public void Mark()
    {
        _process.Refresh();
        _before = _process.TotalProcessorTime;
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();
}
