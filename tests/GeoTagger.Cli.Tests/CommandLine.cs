using System.Diagnostics;

namespace GeoTagger.Cli.Tests;

/// <summary>The command in a process of its own, as a user runs it.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    public CommandLine(IEnumerable<string> arguments, string? input = null, int? fileKilobytes = null, params IEnumerable<(string Variable, string Value)> environment)
    {
        var start = fileKilobytes is { } most ? DotnetProgram.StartLimited("GeoTagger.Cli.dll", most, arguments) : DotnetProgram.Start("GeoTagger.Cli.dll", arguments);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        _process = Process.Start(start)!;
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        using var command = new CommandLine(arguments);
        return await command.WaitAsync();
    }

    public async Task<(int ExitCode, string Output, string Errors)> WaitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Eventually.Patience);
        return (_process.ExitCode, await _output, await _errors);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
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
}
