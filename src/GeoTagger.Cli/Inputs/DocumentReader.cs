using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Cli.Inputs;

/// <summary>
/// Reads the documents of files one after the other; holds one of them at a time. A file that cannot be read, or not to its end, is
/// a document that failed and does not spoil the others.
/// </summary>
internal sealed class DocumentReader(IReadOnlyList<InputFile> files, InputOptions options)
{
    private readonly JsonRecords _json = new(options);
    private readonly HashSet<string> _unmet = [.. options.Keep];
    private long _bytesOfReadFiles;
    private Stream? _current;

    /// <summary>Bytes on disk that have been read.</summary>
    public long BytesRead
    {
        get
        {
            var before = Interlocked.Read(ref _bytesOfReadFiles);
            try
            {
                return before + (_current is { CanSeek: true } file ? file.Position : 0);
            }
            catch (ObjectDisposedException)
            {
                return before;
            }
        }
    }

    /// <summary>What is to be kept, and no document that was read has: a name that is written wrongly, perhaps.</summary>
    public IReadOnlyCollection<string> Unmet => _unmet;

    /// <summary>All documents from a place on.</summary>
    /// <param name="firstFile">Position of the file to begin with.</param>
    /// <param name="skip">Documents of that file to leave out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<SourceDocument> ReadAsync(int firstFile, long skip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (i >= firstFile)
            {
                await foreach (var document in ReadFileAsync(i, i == firstFile ? skip : 0, cancellationToken))
                {
                    yield return document;
                }
            }

            Interlocked.Add(ref _bytesOfReadFiles, files[i].Length);
        }
    }

    private async IAsyncEnumerable<SourceDocument> ReadFileAsync(int position, long skip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = files[position];
        long number = 0;
        await using var records = ReadAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        Problem? damage = null;
        while (damage is null)
        {
            try
            {
                if (!await records.MoveNextAsync())
                {
                    break;
                }
            }
            catch (Exception exception) when (IsOfInput(exception))
            {
                damage = ProblemTypes.InvalidRequest.Because(Sentence(exception, file, number));
            }

            number++;
            if (number > skip)
            {
                yield return damage is null ? ToDocument(position, number, file, records.Current())
                    : new SourceDocument(position, number, file.Name, null, damage, new DocumentSource(file.Name, number));
            }
        }

        _current = null;
    }

    private async IAsyncEnumerable<Func<SourceRecord>> ReadAsync(InputFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (file.Fault is { } fault)
        {
            throw new UnreadableInputException(fault);
        }

        await using var packed = await file.OpenAsync(cancellationToken);
        _current = packed;
        await using var stream = await Decompression.OpenAsync(packed, cancellationToken);
        await foreach (var record in Records(file, stream, cancellationToken))
        {
            yield return record;
        }
    }

    private IAsyncEnumerable<Func<SourceRecord>> Records(InputFile file, Stream stream, CancellationToken cancellationToken) => file.Format switch
    {
        InputFormat.Jsonl => _json.ReadAsync(stream, cancellationToken),
        InputFormat.Csv => ReadCsvAsync(file, stream, cancellationToken),
        _ => TextRecord.ReadAsync(stream, options, cancellationToken),
    };

    private async IAsyncEnumerable<Func<SourceRecord>> ReadCsvAsync(InputFile file, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var records = new CsvRecords(stream, InputFiles.IsTabSeparated(file.Path), options);
        await foreach (var record in records.ReadAsync(cancellationToken))
        {
            yield return record;
        }
    }

    private SourceDocument ToDocument(int position, long number, InputFile file, SourceRecord read)
    {
        if (_unmet.Count > 0 && read.Fields is { } fields)
        {
            _unmet.ExceptWith(fields.Where(field => field.Value is not null).Select(field => field.Key));
        }

        var id = read.Id ?? (file.Format == InputFormat.Text ? file.Name : string.Create(CultureInfo.InvariantCulture, $"{file.Name}#{read.Line}"));
        return new SourceDocument(position, number, id, read.Request is { } request ? request with { Id = id } : null, read.Problem, new DocumentSource(file.Name, number, read.Fields));
    }

    private static bool IsOfInput(Exception exception) =>
        exception is UnreadableInputException or IOException or UnauthorizedAccessException or InvalidDataException or ZstdSharp.ZstdException or CsvHelperException;

    private static string Sentence(Exception exception, InputFile file, long documents) => exception switch
    {
        UnreadableInputException => exception.Message,
        InvalidDataException or ZstdSharp.ZstdException or EndOfStreamException => string.Create(CultureInfo.InvariantCulture, $"The file is damaged after document {documents}: what is packed in it breaks off or is not what its checksum says."),
        CsvHelperException => string.Create(CultureInfo.InvariantCulture, $"The file is damaged after document {documents}."),
        _ => "The file cannot be read: " + InputFault.Of(exception, file.Path),
    };
}
