using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Cli.Outputs;

/// <summary>Reads a result in JSON lines, packed or not; holds one line at a time.</summary>
internal static class ResultLineReader
{
    private const long MaxLineBytes = 1L << 30;

    /// <summary>The lines of a file; <c>-</c> for standard input.</summary>
    /// <exception cref="InputException">A line is no reply, or the file cannot be unpacked.</exception>
    public static async IAsyncEnumerable<ResultLine> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await ResultFile.OpenAsync(path, cancellationToken);
        await using var lines = LineReader.ReadAsync(PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16)), MaxLineBytes, cancellationToken).GetAsyncEnumerator(cancellationToken);
        long number = 0;
        while (await IsThereAnotherAsync(lines, path, number))
        {
            number = lines.Current.Number;
            yield return ToResultLine(lines.Current, path);
        }
    }

    private static async Task<bool> IsThereAnotherAsync(IAsyncEnumerator<Line> lines, string path, long number)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            throw new InputException($"The file '{path}' is damaged after line {number}.");
        }
    }

    private static ResultLine ToResultLine(Line line, string path)
    {
        try
        {
            return new ResultLine(line.Number, line.Bytes.AsMemory().TrimEnd((byte)'\r'), StoredReply.Read(line.Bytes));
        }
        catch (JsonException)
        {
            throw new InputException($"Line {line.Number} of '{path}' is no reply of the service, as 'geotagger tag' and 'collect' write them.");
        }
    }
}
