using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Cli.Inputs;

/// <summary>Reads the documents of files one after the other; holds one of them at a time.</summary>
internal sealed class DocumentReader(IReadOnlyList<InputFile> files, InputOptions options)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly JsonSerializerOptions _json = RecordJson.For(options);
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

    /// <summary>All documents from a place on.</summary>
    /// <param name="firstFile">Position of the file to begin with.</param>
    /// <param name="skip">Documents of that file to leave out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">A file cannot be read as asked for.</exception>
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
        await using var packed = file.Open();
        _current = packed;
        long number = 0;
        await using var documents = ReadAsync(file, await Decompression.OpenAsync(packed, cancellationToken), cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Problem? damage = null;
            try
            {
                if (!await documents.MoveNextAsync())
                {
                    break;
                }
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or ZstdSharp.ZstdException or CsvHelperException)
            {
                // One damaged file does not spoil the others; what was read of it stays.
                damage = ProblemTypes.InvalidRequest.Because($"The file is damaged after document {number}.");
            }

            number++;
            if (number > skip)
            {
                yield return damage is not null
                    ? new SourceDocument(position, number, file.Name, null, damage, new DocumentSource(file.Name, number))
                    : ToDocument(position, number, file, documents.Current());
            }

            if (damage is not null)
            {
                break;
            }
        }

        _current = null;
    }

    private static SourceDocument ToDocument(int position, long number, InputFile file, BatchDocument read)
    {
        var id = read.Request?.Id ?? read.Id ?? (file.Format == InputFormat.Text ? file.Name : string.Create(CultureInfo.InvariantCulture, $"{file.Name}#{read.Line}"));
        var source = new DocumentSource(file.Name, number);
        return read.Request is { } request
            ? new SourceDocument(position, number, id, request with { Id = id }, null, source)
            : new SourceDocument(position, number, id, null, read.Error is { } error
                ? JsonProblems.From(error, typeof(GeotagRequest), read.Line)
                : ProblemTypes.InvalidRequest.Because(string.Create(CultureInfo.InvariantCulture, $"Line {read.Line} is no document, longer than is read, or not UTF-8.")), source);
    }

    /// <summary>The documents of a file; each is read when it is asked for, so that those left out cost little.</summary>
    private IAsyncEnumerable<Func<BatchDocument>> ReadAsync(InputFile file, Stream stream, CancellationToken cancellationToken) => file.Format switch
    {
        InputFormat.Jsonl => ReadLinesAsync(stream, cancellationToken),
        InputFormat.Csv => ReadRowsAsync(file, stream, cancellationToken),
        _ => ReadTextAsync(stream, cancellationToken),
    };

    private async IAsyncEnumerable<Func<BatchDocument>> ReadLinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        await foreach (var line in LineReader.ReadAsync(reader, options.MaxDocumentBytes, cancellationToken))
        {
            yield return () => line.Bytes is { } json ? DocumentTagger.Read(json, line.Number, _json) : new BatchDocument { Line = line.Number };
        }
    }

    private async IAsyncEnumerable<Func<BatchDocument>> ReadRowsAsync(InputFile file, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var csv = new CsvReader(new StreamReader(stream, Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = options.Delimiter ?? (InputFiles.IsTabSeparated(file.Path) ? "\t" : ","),
            BadDataFound = null,
            MissingFieldFound = null,
        });
        if (!await csv.ReadAsync() || !csv.ReadHeader())
        {
            yield break;
        }

        if (!csv.HeaderRecord!.Contains(options.TextColumn))
        {
            throw new InputException($"The file '{file.Path}' has no column '{options.TextColumn}'; it has {string.Join(", ", csv.HeaderRecord!)}.");
        }

        var hasId = csv.HeaderRecord!.Contains(options.IdColumn);
        while (await csv.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return () => new BatchDocument
            {
                Line = csv.Parser.RawRow,
                Request = new GeotagRequest { Text = csv.GetField(options.TextColumn), Id = hasId && csv.GetField(options.IdColumn) is { Length: > 0 } id ? id : null },
            };
        }
    }

    private async IAsyncEnumerable<Func<BatchDocument>> ReadTextAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        var part = new byte[1 << 16];
        while (whole.Length <= options.MaxDocumentBytes && await stream.ReadAsync(part, cancellationToken) is var read and > 0)
        {
            whole.Write(part, 0, read);
        }

        yield return () => new BatchDocument { Request = ToText(whole) };
    }

    /// <summary>The text of a file; null when it is too long or not UTF-8.</summary>
    private GeotagRequest? ToText(MemoryStream whole)
    {
        try
        {
            return whole.Length > options.MaxDocumentBytes ? null : new GeotagRequest { Text = StrictUtf8.GetString(whole.ToArray()).TrimStart('\uFEFF') };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
