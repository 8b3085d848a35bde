using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Cli.Inputs;

/// <summary>
/// Reads files of comma-separated values (RFC 4180). A row that a spreadsheet would read otherwise than it was meant, or that is no text
/// in the encoding, fails alone instead of being read as something that nobody wrote.
/// </summary>
internal sealed class CsvRecords : IDisposable
{
    private readonly InputOptions _options;
    private readonly BoundedReader _text;
    private readonly CsvReader _csv;
    /// <summary>Whether a field of the row begins with a quote that does not end where the field ends.</summary>
    private bool _isMisquoted;
    private int _firstLine;

    /// <summary>Prepares to read a file.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="isTabSeparated">Whether tabs separate its fields unless the options say otherwise.</param>
    /// <param name="options">How it is read.</param>
    public CsvRecords(Stream stream, bool isTabSeparated, InputOptions options)
    {
        _options = options;
        _text = new BoundedReader(new StreamReader(stream, options.Decoding(), detectEncodingFromByteOrderMarks: options.Encoding is null), options.MaxRowLength);
        _csv = new CsvReader(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = options.Delimiter ?? (isTabSeparated ? "\t" : ","),
            // A quote inside a field that has none around it is just a quote: a 5" pipe.
            BadDataFound = found => _isMisquoted |= found.Field.StartsWith('"'),
            MissingFieldFound = null,
        });
    }

    /// <summary>The records; each is read when it is asked for and before the next, so that those left out cost little.</summary>
    /// <exception cref="InvalidDataException">What follows cannot be read.</exception>
    public async IAsyncEnumerable<Func<SourceRecord>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await ReadRowAsync() || !_csv.ReadHeader())
        {
            yield break;
        }

        if (!_csv.HeaderRecord!.Contains(_options.TextColumn))
        {
            throw new UnreadableInputException($"The file has no column '{_options.TextColumn}'; it has {Listed(_csv.HeaderRecord!)}.");
        }

        while (await ReadRowAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Read;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    private async Task<bool> ReadRowAsync()
    {
        _text.Restart();
        _firstLine = _csv.Parser.RawRow + 1;
        _isMisquoted = false;
        return await _csv.ReadAsync();
    }

    private SourceRecord Read()
    {
        var line = _csv.Parser.RawRow;
        var fields = Enumerable.Range(0, _csv.Parser.Count).Select(position => _csv.GetField(position) ?? "").ToList();
        var id = _csv.HeaderRecord!.Contains(_options.IdColumn) && _csv.GetField(_options.IdColumn) is { Length: > 0 } own ? own : null;
        return Fault(fields) is { } fault
            ? new SourceRecord(line) { Problem = ProblemTypes.InvalidRequest.Because(fault) }
            : new SourceRecord(line)
            {
                Request = new GeotagRequest { Text = _csv.GetField(_options.TextColumn), Id = id },
                Id = id,
                Fields = _options.Keep.Count == 0 ? null : _options.Keep.ToDictionary(name => name, name => _csv.HeaderRecord!.Contains(name) ? _csv.GetField(name) : null),
            };
    }

    private string? Fault(List<string> fields)
    {
        var columns = _csv.HeaderRecord!.Length;
        var where = Lines();
        return _isMisquoted ? $"{where}: a field begins with a quote that does not end it; rows may have been read into one."
            : fields.Skip(columns).Any(field => field.Length > 0) ? string.Create(CultureInfo.InvariantCulture, $"{where}: {fields.Count} fields where the header has {columns}; a text that holds the separator must stand in quotes.")
            : fields.Any(field => field.Contains(InputOptions.Undecodable, StringComparison.Ordinal)) ? $"{where}: not {_options.Encoding ?? "UTF-8"}; --encoding says what else the file is."
            : null;
    }

    private string Lines()
    {
        var last = _firstLine + _csv.Parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
        return string.Create(CultureInfo.InvariantCulture, $"{(_firstLine == last ? "Line" : $"Lines {_firstLine} to")} {last}");
    }

    private static string Listed(string[] columns) => string.Join(", ", columns.Take(20).Select(column => column.Length > 40 ? column[..40] + "…" : column)) + (columns.Length > 20 ? " and more" : "");
}
