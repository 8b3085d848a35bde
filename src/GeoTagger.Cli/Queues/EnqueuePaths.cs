namespace GeoTagger.Cli.Queues;

/// <summary>The files of a run that publishes.</summary>
/// <param name="Progress">How far it has come; stays when it is done, so that going on does nothing.</param>
/// <param name="Failures">Documents that could not be read.</param>
internal sealed record EnqueuePaths(string Progress, string Failures);
