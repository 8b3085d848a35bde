using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Inputs;

/// <summary>A document as its file holds it.</summary>
/// <param name="Line">The line that it ends on; 0 when it is all of a file.</param>
internal sealed record SourceRecord(long Line)
{
    /// <summary>What to tag; null when it could not be read.</summary>
    public GeotagRequest? Request { get; init; }

    /// <summary>Its own id, where it has one and it could be read.</summary>
    public string? Id { get; init; }

    /// <summary>Why it could not be read.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What is kept of it; null when nothing is.</summary>
    public IReadOnlyDictionary<string, string?>? Fields { get; init; }
}
