using System.Collections.Concurrent;

namespace GeoTagger.Cli.Fuzzing;

/// <summary>Sends bad requests and looks at what comes back.</summary>
/// <param name="client">Reaches the service.</param>
internal sealed class FuzzRun(HttpClient client)
{
    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly ConcurrentQueue<FuzzFault> _faults = [];

    /// <summary>How many answers had each status.</summary>
    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    /// <summary>The answers that are wrong.</summary>
    public IReadOnlyCollection<FuzzFault> Faults => _faults;

    /// <summary>Sends the requests of some seeds, several at a time.</summary>
    public Task SendAsync(IEnumerable<int> seeds, int lanes, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = lanes, CancellationToken = cancellationToken }, async (seed, token) =>
        {
            if (await FaultOfAsync(seed, token) is { } fault)
            {
                _faults.Enqueue(new FuzzFault(seed, fault));
            }
        });

    private async Task<string?> FaultOfAsync(int seed, CancellationToken cancellationToken)
    {
        using var request = BadRequest.Of(seed);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            var status = (int)response.StatusCode;
            _statuses.AddOrUpdate(status, 1, static (_, count) => count + 1);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return status >= 500 && status is not (503 or 504) ? $"status {status}"
                : body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal) ? "a trace of code in the body"
                : status >= 400 && request.Method != HttpMethod.Head && response.Content.Headers.ContentType?.MediaType != "application/problem+json" ? $"status {status} without a problem"
                : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no answer within {client.Timeout.TotalSeconds:0} seconds";
        }
        catch (HttpRequestException exception)
        {
            // A server may close the connection on a body that it refuses before it has read all of it.
            return exception.HttpRequestError is HttpRequestError.ConnectionError ? "the service cannot be reached" : null;
        }
    }
}
