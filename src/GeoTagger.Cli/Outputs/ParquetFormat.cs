using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace GeoTagger.Cli.Outputs;

/// <summary>The table of mentions as a Parquet file.</summary>
internal sealed class ParquetFormat(IReadOnlyList<string> kept) : TableFormat(kept)
{
    /// <summary>Rows that are held in memory at a time; a reader that looks for few rows passes over whole groups.</summary>
    private const int RowGroup = 50_000;

    /// <inheritdoc/>
    protected override async Task WriteAsync(IEnumerable<MentionRow> rows, string path, CancellationToken cancellationToken)
    {
        DataField[] fields = [.. Columns.Select(column => new DataField(column.Name, column.Type, column.IsNullable))];
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields), file, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest }, cancellationToken: cancellationToken);
        foreach (var group in rows.Chunk(RowGroup))
        {
            using var groupWriter = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                await WriteAsync(groupWriter, fields[i], Columns[i], group, cancellationToken);
            }
        }
    }

    private static Task WriteAsync(ParquetRowGroupWriter writer, DataField field, MentionColumn column, MentionRow[] rows, CancellationToken cancellationToken) => column.Type switch
    {
        var type when type == typeof(string) => writer.WriteAsync(field, [.. rows.Select(row => (string)column.ValueIn(row)!)]),
        var type when type == typeof(int) => WriteAsync<int>(writer, field, column, rows, cancellationToken),
        var type when type == typeof(long) => WriteAsync<long>(writer, field, column, rows, cancellationToken),
        var type when type == typeof(bool) => WriteAsync<bool>(writer, field, column, rows, cancellationToken),
        _ => WriteAsync<double>(writer, field, column, rows, cancellationToken),
    };

    private static Task WriteAsync<T>(ParquetRowGroupWriter writer, DataField field, MentionColumn column, MentionRow[] rows, CancellationToken cancellationToken)
        where T : struct => column.IsNullable
        ? writer.WriteAsync<T>(field, rows.Select(row => (T?)column.ValueIn(row)).ToArray().AsMemory(), cancellationToken: cancellationToken)
        : writer.WriteAsync<T>(field, rows.Select(row => (T)column.ValueIn(row)!).ToArray().AsMemory(), cancellationToken: cancellationToken);
}
