namespace GeoTagger.Cli.Outputs;

/// <summary>A line of a result, read back.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Json">The line as it stands, without its end.</param>
/// <param name="Reply">What it says.</param>
internal sealed record ResultLine(long Number, ReadOnlyMemory<byte> Json, StoredReply Reply);
