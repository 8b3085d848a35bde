using System.Text.Json;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Outputs;

/// <summary>A form that is made of the whole table of mentions; until it is, the rows are lines of JSON.</summary>
internal abstract class TableFormat : ResultFormat
{
    /// <inheritdoc/>
    public sealed override byte[] ToBytes(GeotagReply reply)
    {
        using var bytes = new MemoryStream();
        foreach (var row in MentionRow.From(reply))
        {
            JsonSerializer.Serialize(bytes, row, MentionJsonContext.Default.MentionRow);
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public sealed override async Task FinishAsync(string grown, string target, CancellationToken cancellationToken)
    {
        // Whoever sees the target sees it whole.
        var unfinished = target + ".tmp";
        File.Delete(unfinished);
        var rows = File.ReadLines(grown).Select(line => JsonSerializer.Deserialize(line, MentionJsonContext.Default.MentionRow)!);
        await WriteAsync(rows, unfinished, cancellationToken);
        File.Move(unfinished, target, overwrite: true);
        File.Delete(grown);
    }

    /// <summary>Writes the table; the rows come from disk and are to be taken one by one.</summary>
    protected abstract Task WriteAsync(IEnumerable<MentionRow> rows, string path, CancellationToken cancellationToken);
}
