using System.Text.Json;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Access;

namespace GeoTagger.Api.Access;

/// <summary>Keeps the ring of keys as the file of keys has it, so that keys are exchanged without a restart.</summary>
internal sealed partial class KeysFile(AccessOptions options, KeyRing keys, ILogger<KeysFile> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private byte[]? _content;
    private string? _failure;

    /// <summary>Reads the file before the service listens.</summary>
    /// <exception cref="StartException">It cannot be used.</exception>
    public void ReadFirst()
    {
        if (options.KeysFile is { } file && Read(file) is { } failure)
        {
            throw new StartException(failure);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.KeysFile is not { } file)
        {
            return;
        }

        // Not a watcher: it does not see how an orchestrator changes a mounted secret, which is by turning a link.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var before = _failure;
            _failure = Read(file);
            if (_failure is not null && _failure != before)
            {
                LogKept(_failure);
            }
        }
    }

    /// <summary>Takes the clients of the file if it has changed; says what is wrong with it.</summary>
    private string? Read(string file)
    {
        try
        {
            var content = File.ReadAllBytes(file);
            if (_content is not null && content.AsSpan().SequenceEqual(_content))
            {
                return _failure;
            }

            _content = content;
            var clients = JsonSerializer.Deserialize<Contents>(content, Json)?.Clients ?? throw new JsonException();
            if (keys.TryReplace(clients) is { } failure)
            {
                return $"The file of keys {file} cannot be used: {failure}";
            }

            LogTaken(clients.Count, file);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _content = null;
            return $"The file of keys {file} cannot be read.";
        }
        catch (JsonException)
        {
            return $"The file of keys {file} is not JSON of the form {{\"clients\": [{{\"name\": \"…\", \"keys\": [\"…\"]}}]}}.";
        }
    }

    private sealed record Contents(IReadOnlyList<ClientOptions> Clients);

    [LoggerMessage(LogLevel.Information, "Took {Clients} clients from the file of keys {File}")]
    private partial void LogTaken(int clients, string file);

    [LoggerMessage(LogLevel.Error, "{Failure} The keys stay as they were.")]
    private partial void LogKept(string failure);
}
