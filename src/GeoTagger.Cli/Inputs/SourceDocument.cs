using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Inputs;

/// <summary>A document with where it comes from.</summary>
/// <param name="File">Position of its file among the inputs.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Id">Its id: its own, else made of its file and its place in it.</param>
/// <param name="Request">What to tag; null when it could not be read.</param>
/// <param name="Problem">Why it could not be read.</param>
/// <param name="Source">Where it comes from, as its result says it.</param>
internal sealed record SourceDocument(int File, long Number, string Id, GeotagRequest? Request, Problem? Problem, DocumentSource Source);
