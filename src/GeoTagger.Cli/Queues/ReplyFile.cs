using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Queues;

/// <summary>A file of JSON lines that knows which documents its lines are of, also after the program was killed.</summary>
internal sealed class ReplyFile : IDisposable
{
    private readonly GrowingFile _file;

    private ReplyFile(GrowingFile file, long lines) => (_file, Lines) = (file, lines);

    /// <summary>How many lines it has.</summary>
    public long Lines { get; private set; }

    /// <summary>Opens a file, forgets a last line that is not whole, and notes the documents of the others.</summary>
    /// <exception cref="InputException">It holds something else.</exception>
    public static ReplyFile Open(string path, HashSet<UInt128> known)
    {
        long length = 0, lines = 0;
        if (File.Exists(path))
        {
            using var stream = File.OpenRead(path);
            foreach (var (line, isWhole) in LinesOf(stream))
            {
                lines++;
                if (line.Length == 0 || line[0] != (byte)'{' || (isWhole && !TryReadKey(line, known)))
                {
                    throw new InputException(FormattableString.Invariant($"'{path}' is no file that 'geotagger collect' wrote: line {lines} is no reply; give --out another name."));
                }

                length += isWhole ? line.Length + 1 : 0;
                lines -= isWhole ? 0 : 1;
            }
        }

        return new ReplyFile(new GrowingFile(path, length), lines);
    }

    /// <summary>Adds a line, which ends with its line end.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        _file.Write(line);
        Lines++;
    }

    /// <summary>Returns when the disk has all of it.</summary>
    /// <exception cref="OutputException">It does not take it.</exception>
    public void Flush() => _file.Flush();

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>The id of a reply or request; null when it has none, or is no JSON.</summary>
    public static string? IdOf(ReadOnlySpan<byte> json)
    {
        try
        {
            return Read(json).Id;
        }
        catch (JsonException)
        {
            // A document that was put aside because it is no JSON.
            return null;
        }
    }

    private static bool TryReadKey(ReadOnlySpan<byte> line, HashSet<UInt128> known)
    {
        try
        {
            var (id, source) = Read(line);
            if (id is not null)
            {
                known.Add(DocumentKey.Of(id, source));
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static (string? Id, DocumentSource? Source) Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        string? id = null;
        DocumentSource? source = null;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1)
            {
                continue;
            }

            if (json.ValueTextEquals("id"u8))
            {
                json.Read();
                id = json.TokenType == JsonTokenType.String ? json.GetString() : null;
            }
            else if (json.ValueTextEquals("source"u8))
            {
                json.Read();
                source = JsonSerializer.Deserialize(ref json, DocumentSourceJsonContext.Readable.DocumentSource);
            }
        }

        return (id, source);
    }

    private static IEnumerable<(byte[] Line, bool IsWhole)> LinesOf(Stream stream)
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
                yield return (line.ToArray(), true);
                line.SetLength(0);
                start = end + 1;
            }

            line.Write(buffer, start, read - start);
        }

        if (line.Length > 0)
        {
            yield return (line.ToArray(), false);
        }
    }
}
