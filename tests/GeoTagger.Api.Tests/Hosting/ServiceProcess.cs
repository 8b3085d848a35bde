using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GeoTagger.Api.Tests.Hosting;

/// <summary>The service as a program of its own, as a user starts it.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    public ServiceProcess(string arguments, params (string Name, string Value)[] environment)
        : this(arguments, FreePort.Take(), environment)
    {
    }

    public ServiceProcess(string arguments, int port, params (string Name, string Value)[] environment)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        var start = DotnetProgram.Start("GeoTagger.Api.dll", arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment["ASPNETCORE_HTTP_PORTS"] = Address.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    /// <summary>Whether its own code runs and has begun to hear signals, the first thing that it does: .NET then has a thread for them.</summary>
    public bool HearsSignals => Directory.EnumerateDirectories($"/proc/{_process.Id}/task").Any(task => NameOf(task).Contains("SigHandler", StringComparison.Ordinal));

    public async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        Assert.True(await Eventually.IsSoAsync(IsReadyAsync), "The service does not become ready.");

        async Task<bool> IsReadyAsync()
        {
            Assert.False(_process.HasExited, Errors);
            try
            {
                using var response = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                return false;
            }
        }
    }

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

    private static string NameOf(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm"));
        }
        catch (IOException)
        {
            // It has ended.
            return "";
        }
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
