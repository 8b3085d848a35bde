using System.Globalization;

namespace GeoTagger.Cli.Inputs;

/// <summary>Text that is read record by record, none of them longer than a bound: whoever parses it would hold all of a record at once.</summary>
/// <param name="text">The text.</param>
/// <param name="most">Characters of a record.</param>
internal sealed class BoundedReader(TextReader text, long most) : TextReader
{
    private long _read;

    /// <summary>Begins a record. What was read ahead of it does not count.</summary>
    public void Restart() => _read = 0;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Counted(text.Read(buffer, index, count));

    /// <inheritdoc/>
    public override async Task<int> ReadAsync(char[] buffer, int index, int count) => Counted(await text.ReadAsync(buffer.AsMemory(index, count)));

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) => Counted(await text.ReadAsync(buffer, cancellationToken));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        text.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int read) => (_read += read) <= most ? read
        : throw new UnreadableInputException(string.Create(CultureInfo.InvariantCulture, $"A row is longer than {most:N0} characters; is a quote not closed?"));
}
