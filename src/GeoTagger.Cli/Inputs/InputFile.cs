namespace GeoTagger.Cli.Inputs;

/// <summary>A file to read documents from.</summary>
/// <param name="Path">Its path; <c>-</c> for standard input.</param>
/// <param name="Name">The name that its documents go by, no other file of the run has it: its path below the folder that was given.</param>
/// <param name="Format">How it holds documents.</param>
internal sealed record InputFile(string Path, string Name, InputFormat Format)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Why it cannot be read, as far as that was seen when it was found: a sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>Bytes on disk; 0 when that is not known.</summary>
    public long Length => IsPlain ? new FileInfo(Path).Length : 0;

    /// <summary>Whether another run reads the same from it: not so with standard input, pipes and devices.</summary>
    public bool IsPlain => Path != StandardInput && FileFacts.Of(Path).Kind == FileKind.Plain;

    /// <summary>Its bytes as they are on disk.</summary>
    public async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (Path == StandardInput)
        {
            return new PatientStream(Console.OpenStandardInput());
        }

        // To open a pipe waits for somebody who writes to it.
        return IsPlain ? Open() : new PatientStream(await Task.Run(Open, CancellationToken.None).WaitAsync(cancellationToken));
    }

    private FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
}
