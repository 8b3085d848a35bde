using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GeoTagger.Worker.Tests;

/// <summary>A program of the project in a process of its own, as a user starts it.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public ProgramProcess(string assembly, IEnumerable<string> arguments, int? fileKilobytes = null, params (string Name, string Value)[] environment)
    {
        var start = fileKilobytes is { } most ? DotnetProgram.StartLimited(assembly, most, arguments) : DotnetProgram.Start(assembly, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment["ASPNETCORE_HTTP_PORTS"] = "";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens, if it does.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Take()}");

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>A worker on the queues of a test.</summary>
    public static ProgramProcess Worker(TestQueues queues) => new("GeoTagger.Worker.dll", [], null,
        ("GeoTagger__Queue__Broker", queues.Options.Broker.ToString()), ("GeoTagger__Queue__Name", queues.Options.Name),
        ("GeoTagger__Queue__Compress", $"{queues.Options.Compress}"), ("GeoTagger__JsonLogs", "true"));

    /// <summary>The command line.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = new ProgramProcess("GeoTagger.Cli.dll", arguments);
        return (await process.WaitForExitAsync(), process.Output);
    }

    public void Kill() => _process.Kill();

    /// <summary>Asks the program to stop, as a container engine does.</summary>
    public void Terminate() => Signal("TERM");

    /// <summary>Sends a signal by its name, without SIG.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", $"-{name} {_process.Id.ToString(CultureInfo.InvariantCulture)}");
        kill.WaitForExit();
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Eventually.Patience);
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
