using GeoTagger.Cli.Inputs;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Outputs;

/// <summary>What was found in a document, and where the document comes from.</summary>
/// <param name="Reply">The reply, as the service gives it.</param>
/// <param name="Source">Its document; null when whoever asked for the reply did not say.</param>
internal sealed record TaggedReply(GeotagReply Reply, DocumentSource? Source);
