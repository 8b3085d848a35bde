using System.Text.Json;

namespace GeoTagger.Cli.Outputs;

/// <summary>A form that is made of the whole table of mentions; until it is, the rows are lines of JSON.</summary>
internal abstract class TableFormat(IReadOnlyList<string> kept) : MentionFormat(kept)
{
    /// <inheritdoc/>
    protected sealed override byte[] ToBytes(IEnumerable<MentionRow> rows)
    {
        using var bytes = new MemoryStream();
        foreach (var row in rows)
        {
            JsonSerializer.Serialize(bytes, row, MentionJsonContext.Default.MentionRow);
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public sealed override async Task<string> FinishAsync(string grown, string beside, CancellationToken cancellationToken)
    {
        OutputException.Guard(beside, () => File.Delete(beside));
        var rows = File.ReadLines(grown).Select(line => JsonSerializer.Deserialize(line, MentionJsonContext.Default.MentionRow)!);
        await OutputException.GuardAsync(beside, () => WriteAsync(rows, beside, cancellationToken));
        return beside;
    }

    /// <summary>Writes the table; the rows come from disk and are to be taken one by one.</summary>
    protected abstract Task WriteAsync(IEnumerable<MentionRow> rows, string path, CancellationToken cancellationToken);
}
