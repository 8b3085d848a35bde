namespace GeoTagger.Cli.Outputs;

/// <summary>A form that has a flat row for each mention.</summary>
/// <param name="kept">The fields of the documents' records that have columns.</param>
internal abstract class MentionFormat(IReadOnlyList<string> kept) : ResultFormat
{
    /// <summary>The columns of the rows.</summary>
    protected IReadOnlyList<MentionColumn> Columns { get; } = MentionColumns.With(kept);

    /// <inheritdoc/>
    public sealed override byte[] ToBytes(TaggedReply tagged) => ToBytes(MentionRow.From(tagged, kept));

    /// <inheritdoc/>
    public sealed override byte[] ToBytes(ResultLine line) => ToBytes(MentionRow.From(line.Reply, kept));

    /// <summary>The piece of the rows of a reply; empty when it gives none.</summary>
    protected abstract byte[] ToBytes(IEnumerable<MentionRow> rows);
}
