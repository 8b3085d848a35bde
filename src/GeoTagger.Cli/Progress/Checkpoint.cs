using System.Text.Json;
using System.Text.Json.Serialization;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Progress;

/// <summary>How far a run has come, noted on disk so that it can go on after whatever ends it.</summary>
internal sealed record Checkpoint
{
    /// <summary>What the run does, as a digest: another one cannot go on from here.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Position of the file that the next document comes from.</summary>
    public int File { get; init; }

    /// <summary>Documents of that file that are done.</summary>
    public long DocumentsOfFile { get; init; }

    /// <summary>All documents that are done.</summary>
    public long Documents { get; init; }

    /// <summary>Those of them that failed.</summary>
    public long Failed { get; init; }

    /// <summary>Whether all documents are done and the result is whole, be it in its place or still beside it.</summary>
    public bool IsFinished { get; init; }

    /// <summary>Length of the results.</summary>
    public long ResultBytes { get; init; }

    /// <summary>Length of the side file.</summary>
    public long FailureBytes { get; init; }

    /// <summary>Reads what was noted; null when there is nothing.</summary>
    /// <exception cref="ArtefactException">The file is something else.</exception>
    public static Checkpoint? Read(string path) => !System.IO.File.Exists(path) ? null : ArtefactContent.Of(
        $"file '{path}'", () => JsonSerializer.Deserialize(System.IO.File.ReadAllBytes(path), CheckpointJsonContext.Default.Checkpoint));

    /// <summary>Notes it: whatever happens meanwhile, the file holds either this or what it held before.</summary>
    /// <exception cref="OutputException">The disk does not take it.</exception>
    public void Write(string path) => OutputException.Guard(path, () =>
    {
        var next = path + ".tmp";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, this, CheckpointJsonContext.Default.Checkpoint);
            stream.Flush(flushToDisk: true);
        }

        System.IO.File.Move(next, path, overwrite: true);
    });
}

/// <summary>Checkpoints as JSON.</summary>
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJsonContext : JsonSerializerContext;
