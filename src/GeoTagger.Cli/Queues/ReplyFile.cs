using System.Text.Json;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Queues;

/// <summary>A file of JSON lines that knows the ids of its lines, also after the program was killed.</summary>
internal sealed class ReplyFile : IDisposable
{
    private readonly GrowingFile _file;

    private ReplyFile(GrowingFile file) => _file = file;

    /// <summary>Opens a file, forgets a last line that is not whole, and notes the ids of the others.</summary>
    public static ReplyFile Open(string path, SeenIds seen)
    {
        long length = 0;
        if (File.Exists(path))
        {
            using var stream = File.OpenRead(path);
            foreach (var line in WholeLines(stream))
            {
                length += line.Length + 1;
                if (IdOf(line) is { } id)
                {
                    seen.Add(id);
                }
            }
        }

        return new ReplyFile(new GrowingFile(path, length));
    }

    /// <summary>Adds a line.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        _file.Write(line);
        _file.Write("\n"u8);
    }

    /// <summary>Returns when the disk has all of it.</summary>
    public void Flush() => _file.Flush();

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>The id of a line; null when it has none, or is no JSON.</summary>
    public static string? IdOf(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("id"u8))
                {
                    json.Read();
                    return json.TokenType == JsonTokenType.String ? json.GetString() : null;
                }
            }
        }
        catch (JsonException)
        {
            // A document that was put aside because it is no JSON.
        }

        return null;
    }

    private static IEnumerable<byte[]> WholeLines(Stream stream)
    {
        using var line = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            var start = 0;
            int end;
            while ((end = Array.IndexOf(buffer, (byte)'\n', start, read - start)) >= 0)
            {
                line.Write(buffer, start, end - start);
                yield return line.ToArray();
                line.SetLength(0);
                start = end + 1;
            }

            line.Write(buffer, start, read - start);
        }
    }
}
