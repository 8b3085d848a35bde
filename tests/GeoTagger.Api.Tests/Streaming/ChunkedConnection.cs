using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GeoTagger.Api.Tests.Streaming;

/// <summary>
/// One HTTP/1.1 exchange over a bare socket, to send and read at the same time: HttpClient sends the whole body before it reads anything.
/// </summary>
internal sealed class ChunkedConnection : IDisposable
{
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();
    // Sizes of chunks count bytes, so the answer is read as bytes, one a character, and decoded a line at a time.
    private readonly TcpClient _client = new() { NoDelay = true };
    private NetworkStream _stream = null!;
    private StreamReader _reader = null!;
    private string _pending = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Whether the answer ended as an answer does, and was not cut off.</summary>
    public bool EndedRegularly { get; private set; }

    public static async Task<ChunkedConnection> PostAsync(Uri address, string path, string contentType = "application/x-ndjson")
    {
        var connection = new ChunkedConnection();
        await connection._client.ConnectAsync(address.Host, address.Port, Cancellation);
        connection._stream = connection._client.GetStream();
        connection._reader = new StreamReader(connection._stream, Encoding.Latin1);
        var head = $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: {contentType}\r\nTransfer-Encoding: chunked\r\n\r\n";
        await connection._stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        return connection;
    }

    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        byte[] chunk = [.. Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture)), .. LineEnd, .. bytes, .. LineEnd];
        await _stream.WriteAsync(chunk, cancellationToken);
    }

    public Task SendNowAsync(string text) => SendAsync(text, Cancellation);

    public async Task EndAsync() => await _stream.WriteAsync("0\r\n\r\n"u8.ToArray(), Cancellation);

    /// <summary>Reads status line and headers.</summary>
    public async Task<int> ReadHeadAsync()
    {
        var status = int.Parse((await _reader.ReadLineAsync(Cancellation))!.Split(' ')[1], CultureInfo.InvariantCulture);
        while (await _reader.ReadLineAsync(Cancellation) is { Length: > 0 })
        {
            // The headers are of no interest.
        }

        return status;
    }

    /// <summary>The next line of the answer; null at its end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        while (!_pending.Contains('\n', StringComparison.Ordinal))
        {
            if (await ReadChunkAsync() is not { } chunk)
            {
                Assert.Empty(_pending);
                return null;
            }

            _pending += chunk;
        }

        var end = _pending.IndexOf('\n', StringComparison.Ordinal);
        var line = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(_pending[..end]));
        _pending = _pending[(end + 1)..];
        return line;
    }

    /// <summary>All lines up to the end of the answer.</summary>
    public async Task<List<string>> ReadLinesAsync()
    {
        List<string> lines = [];
        while (await ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _client.Dispose();
    }

    private async Task<string?> ReadChunkAsync()
    {
        try
        {
            if (await _reader.ReadLineAsync(Cancellation) is not { } size)
            {
                return null;
            }

            var left = int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var chunk = new char[left];
            await _reader.ReadBlockAsync(chunk, Cancellation);
            await _reader.ReadLineAsync(Cancellation);
            EndedRegularly = left == 0;
            return left == 0 ? null : new string(chunk);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
