namespace GeoTagger.Cli.Outputs;

/// <summary>
/// A form of results. While a run lasts, its results are a file that only grows, so that a run that was killed can go on
/// from any place whose length it has noted; what cannot grow like that is made of the file when all is done.
/// </summary>
internal abstract class ResultFormat
{
    /// <summary>What stands before the first piece.</summary>
    public virtual ReadOnlyMemory<byte> Header => default;

    /// <summary>What stands between two pieces.</summary>
    public virtual ReadOnlyMemory<byte> Separator => default;

    /// <summary>What stands after the last piece.</summary>
    public virtual ReadOnlyMemory<byte> Footer => default;

    /// <summary>The piece of a reply; empty when it gives none.</summary>
    public abstract byte[] ToBytes(TaggedReply tagged);

    /// <summary>The piece of a reply that was written down: byte for byte what the reply itself would give.</summary>
    public abstract byte[] ToBytes(ResultLine line);

    /// <summary>Adds a piece to a file that begins with the header; an empty one is none.</summary>
    public void Append(ReadOnlySpan<byte> piece, GrowingFile file)
    {
        if (piece.IsEmpty)
        {
            return;
        }

        if (file.Length > Header.Length)
        {
            file.Write(Separator.Span);
        }

        file.Write(piece);
    }

    /// <summary>Makes the result of the file that has grown.</summary>
    /// <param name="grown">The file, which is left as it is.</param>
    /// <param name="beside">Where the result is written if it is another file than the one that has grown.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The file that is the result: one of the two.</returns>
    public virtual Task<string> FinishAsync(string grown, string beside, CancellationToken cancellationToken) => Task.FromResult(grown);
}
