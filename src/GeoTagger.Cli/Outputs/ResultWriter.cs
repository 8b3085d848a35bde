namespace GeoTagger.Cli.Outputs;

/// <summary>Writes the pieces of a form one after the other, with what stands before, between and after them.</summary>
internal sealed class ResultWriter(ResultFormat format, Stream output)
{
    private bool _isFirst = true;

    /// <summary>Writes what stands before the first piece.</summary>
    public ValueTask BeginAsync(CancellationToken cancellationToken) => output.WriteAsync(format.Header, cancellationToken);

    /// <summary>Writes a piece; an empty one is none.</summary>
    public async ValueTask AddAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (piece.IsEmpty)
        {
            return;
        }

        if (!_isFirst)
        {
            await output.WriteAsync(format.Separator, cancellationToken);
        }

        _isFirst = false;
        await output.WriteAsync(piece, cancellationToken);
    }

    /// <summary>Writes what stands after the last piece.</summary>
    public ValueTask EndAsync(CancellationToken cancellationToken) => output.WriteAsync(format.Footer, cancellationToken);
}
