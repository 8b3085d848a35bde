namespace GeoTagger.Cli.Inputs;

/// <summary>A file to read documents from.</summary>
/// <param name="Path">Its path; <c>-</c> for standard input.</param>
/// <param name="Name">The name that its documents go by: its path below the folder that was given.</param>
/// <param name="Format">How it holds documents.</param>
internal sealed record InputFile(string Path, string Name, InputFormat Format)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Bytes on disk; 0 when that is not known.</summary>
    public long Length => Path == StandardInput ? 0 : new FileInfo(Path).Length;

    /// <summary>Its bytes as they are on disk.</summary>
    public Stream Open() => Path == StandardInput
        ? Console.OpenStandardInput()
        : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
}
