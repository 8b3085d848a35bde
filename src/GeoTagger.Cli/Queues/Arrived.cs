using RabbitMQ.Client;

namespace GeoTagger.Cli.Queues;

/// <summary>A message that has arrived.</summary>
/// <param name="Tag">What it is acknowledged by.</param>
/// <param name="IsDead">Whether it comes from the queue of documents that were put aside.</param>
/// <param name="Properties">What it carries beside its body.</param>
/// <param name="Body">Its body.</param>
internal sealed record Arrived(ulong Tag, bool IsDead, IReadOnlyBasicProperties Properties, byte[] Body);
