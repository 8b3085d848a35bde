using System.Text;

namespace GeoTagger.Cli.Inputs;

/// <summary>How documents are read.</summary>
internal sealed record InputOptions
{
    /// <summary>The member or column that holds the text.</summary>
    public string TextColumn { get; init; } = "text";

    /// <summary>The member or column that holds the id.</summary>
    public string IdColumn { get; init; } = "id";

    /// <summary>Members or columns that results carry, too.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>What separates the fields of a CSV file; a comma, in .tsv a tab, when null.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Name of the encoding of text and CSV files; when null UTF-8, or UTF-16 where a byte order mark says so. JSON is always UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Bytes of a line or file that is still read.</summary>
    public long MaxDocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Characters of a row that is still read; somewhat more than the longest text that may be asked for. A row of nothing but commas takes forty times its length in memory.</summary>
    public long MaxRowLength { get; init; } = 12 * 1024 * 1024;

    /// <summary>All of it that decides what is read, to compare runs by.</summary>
    public string Summary => string.Join('\0', [TextColumn, IdColumn, Delimiter, Encoding, .. Keep]);

    /// <summary>A decoder that marks what it cannot decode by <see cref="Undecodable"/>.</summary>
    public Encoding Decoding() => System.Text.Encoding.GetEncoding(Encoding ?? "utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback($"{Undecodable}"));

    /// <summary>Stands where bytes are no text: one of the code points that Unicode keeps free for such use, so that no text has it.</summary>
    public const char Undecodable = '\uFDD0';
}
