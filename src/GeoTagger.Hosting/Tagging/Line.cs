namespace GeoTagger.Hosting.Tagging;

/// <summary>A line of a stream.</summary>
/// <param name="Number">Its number in the stream, from 1.</param>
/// <param name="Bytes">What it holds, without its end; null when it is longer than is read.</param>
internal readonly record struct Line(long Number, byte[]? Bytes);
