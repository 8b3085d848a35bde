namespace GeoTagger;

/// <summary>
/// Reads what a user's file holds with parsers that throw whatever they meet in it, and says which file it was. What the disk has to say
/// names the file already.
/// </summary>
internal static class ArtefactContent
{
    /// <summary>Reads the whole of a file.</summary>
    /// <param name="what">What it is, for the message: <c>file 'places.json'</c>.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="ArtefactException">It does not hold what it should.</exception>
    public static T Of<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            throw Unreadable(what, exception);
        }
    }

    /// <summary>Reads all rows of a file that is of no use without any.</summary>
    /// <param name="what">What it is, for the message: <c>file 'places.json'</c>.</param>
    /// <param name="rows">The rows, parsed as they are asked for.</param>
    /// <exception cref="ArtefactException">A row is not what it should be, or there is none.</exception>
    public static IReadOnlyList<T> AllRows<T>(string what, IEnumerable<T> rows) =>
        Rows(what, rows).ToList() is { Count: > 0 } all ? all : throw new ArtefactException($"The {what} is empty.");

    /// <summary>Reads the rows of a file one by one.</summary>
    /// <param name="what">What it is, for the message: <c>file 'places.json'</c>.</param>
    /// <param name="rows">The rows, parsed as they are asked for.</param>
    /// <exception cref="ArtefactException">A row is not what it should be.</exception>
    public static IEnumerable<T> Rows<T>(string what, IEnumerable<T> rows)
    {
        using var row = rows.GetEnumerator();
        while (Of(what, row.MoveNext))
        {
            yield return row.Current;
        }
    }

    private static bool IsOfContent(Exception exception) =>
        exception is not (ArtefactException or OperationCanceledException or UnauthorizedAccessException or OutOfMemoryException)
        && exception is EndOfStreamException or not IOException;

    private static ArtefactException Unreadable(string what, Exception exception) =>
        new($"The {what} does not hold what it should: {exception.Message.ReplaceLineEndings(" ")}", exception);
}
