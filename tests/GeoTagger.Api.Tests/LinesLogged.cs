using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GeoTagger.Api.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class LinesLogged : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> At(LogLevel level) => _lines.Where(line => line.StartsWith($"{level}: ", StringComparison.Ordinal)).Select(line => line[$"{level}: ".Length..]);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
