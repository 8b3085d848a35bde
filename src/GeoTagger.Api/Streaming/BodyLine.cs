namespace GeoTagger.Api.Streaming;

/// <summary>A line of a body.</summary>
/// <param name="Number">Its number in the body, from 1.</param>
/// <param name="Bytes">What it holds, without its end; null when it is longer than is read.</param>
internal readonly record struct BodyLine(long Number, byte[]? Bytes);
