namespace GeoTagger.Gazetteers.Custom;

/// <summary>A row of a list of places that was not used.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Problem">What is wrong with it, in one sentence.</param>
public sealed record CustomRowError(string File, long Line, string Problem);
