namespace GeoTagger.Cli.Inputs;

/// <summary>How documents are read.</summary>
internal sealed record InputOptions
{
    /// <summary>The member or column that holds the text.</summary>
    public string TextColumn { get; init; } = "text";

    /// <summary>The member or column that holds the id.</summary>
    public string IdColumn { get; init; } = "id";

    /// <summary>What separates the fields of a CSV file; a comma, in .tsv a tab, when null.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Bytes of a line or file that is still read.</summary>
    public long MaxDocumentBytes { get; init; } = 64 * 1024 * 1024;
}
