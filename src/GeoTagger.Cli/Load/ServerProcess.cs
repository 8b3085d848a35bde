using System.Diagnostics;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Load;

/// <summary>What the process of a local service uses, as the operating system counts it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private TimeSpan _before;

    private ServerProcess(Process process) => _process = process;

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

    /// <summary>Finds a process by its number.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static ServerProcess Find(int id)
    {
        try
        {
            return new ServerProcess(Process.GetProcessById(id));
        }
        catch (ArgumentException)
        {
            throw new InputException(FormattableString.Invariant($"There is no process {id}."));
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
