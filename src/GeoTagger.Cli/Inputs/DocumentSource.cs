using System.Text.Json.Serialization;

namespace GeoTagger.Cli.Inputs;

/// <summary>Where a document comes from, as its result says it: two documents with the same id are told apart by it.</summary>
/// <param name="File">The name that its file goes by.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Fields">What is kept of its record beside text and id, by column or member; null when nothing is.</param>
internal sealed record DocumentSource(
    string File,
    long Number,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string?>? Fields = null)
{
    /// <summary>A digest of its text, where it went through a queue: the same document may have been another before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Digest { get; init; }
}
