using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Converting;

/// <summary>Writes a result in JSON lines in another form; holds one reply at a time, and leaves no file behind that is not whole.</summary>
internal sealed class ConvertRun(string result, string form, string target)
{
    /// <summary>The replies that it has written.</summary>
    public long Documents { get; private set; }

    /// <summary>The lines that it has left out because their documents failed.</summary>
    public long Failed { get; private set; }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="InputException">The result cannot be read, or its documents do not keep the same fields.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (growing, beside) = (target + ".growing.tmp", target + ".tmp");
        try
        {
            var format = await GrowAsync(growing, cancellationToken);
            File.Move(await format.FinishAsync(growing, beside, cancellationToken), target, overwrite: true);
        }
        finally
        {
            File.Delete(growing);
            File.Delete(beside);
        }
    }

    private async Task<ResultFormat> GrowAsync(string path, CancellationToken cancellationToken)
    {
        await using var lines = RepliesAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isAny = await lines.MoveNextAsync();
        // Every document of a run keeps the same fields.
        IReadOnlyList<string> kept = isAny ? FieldsOf(lines.Current) : [];
        var format = ResultFormats.Create(form, kept);
        using var output = new GrowingFile(path, 0);
        output.Write(format.Header.Span);
        for (; isAny; isAny = await lines.MoveNextAsync())
        {
            if (FieldsOf(lines.Current).Except(kept).FirstOrDefault() is { } other)
            {
                throw new InputException($"Line {lines.Current.Number} of '{result}' keeps the field '{other}', but the first reply does not: convert results of other runs on their own.");
            }

            format.Append(format.ToBytes(lines.Current), output);
            Documents++;
        }

        // Whoever interrupts a pipe ends the program that writes into it, too: that is not the end of the result.
        cancellationToken.ThrowIfCancellationRequested();
        output.Write(format.Footer.Span);
        output.Flush();
        return format;
    }

    private IAsyncEnumerable<ResultLine> RepliesAsync(CancellationToken cancellationToken) => ResultLineReader.ReadAsync(result, cancellationToken).Where(line =>
    {
        Failed += line.Reply.IsFailure ? 1 : 0;
        return !line.Reply.IsFailure;
    });

    private static IReadOnlyList<string> FieldsOf(ResultLine line) => [.. line.Reply.Source?.Fields?.Keys ?? []];
}
