using System.Net.Http.Headers;
using System.Text.Json;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Load;

/// <summary>Sends texts to a service, each as a request of its own.</summary>
internal sealed class LoadClient : IDisposable
{
    // More would measure this program's queue of connections and not the service.
    private const int Connections = 256;

    private readonly HttpClient _http;
    private readonly byte[][] _bodies;

    /// <summary>Makes the requests ready, so that making them costs nothing while the service is measured.</summary>
    public LoadClient(Uri server, IEnumerable<string> texts)
    {
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseProxy = false }) { BaseAddress = server };
        _bodies = [.. texts.Select(text => JsonSerializer.SerializeToUtf8Bytes(new GeotagRequest { Text = text }, ApiJson.TypeInfo<GeotagRequest>(ApiJson.Options)))];
    }

    /// <summary>Sends the request of a number and reads all of the answer; whether it is one.</summary>
    public async Task<bool> AskAsync(int number, CancellationToken cancellationToken)
    {
        using var body = new ByteArrayContent(_bodies[number % _bodies.Length]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/geotag") { Content = body };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await response.Content.CopyToAsync(Stream.Null, cancellationToken);
        return response.IsSuccessStatusCode;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
