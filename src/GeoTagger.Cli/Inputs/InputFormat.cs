namespace GeoTagger.Cli.Inputs;

/// <summary>How a file holds documents.</summary>
internal enum InputFormat
{
    /// <summary>The file is one document.</summary>
    Text,

    /// <summary>Each line is a request as the service takes it; further members are passed over.</summary>
    Jsonl,

    /// <summary>Each row is a document; a column holds its text.</summary>
    Csv,
}
