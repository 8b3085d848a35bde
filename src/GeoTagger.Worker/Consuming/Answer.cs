using RabbitMQ.Client;

namespace GeoTagger.Worker.Consuming;

/// <summary>What the broker must have safe before a delivery is acknowledged.</summary>
/// <param name="Outcome">What became of the delivery, as the metrics call it: done, aside.</param>
/// <param name="Queue">Where it is published.</param>
/// <param name="Properties">What it carries beside its body.</param>
/// <param name="Body">JSON in UTF-8.</param>
internal sealed record Answer(string Outcome, string Queue, BasicProperties Properties, byte[] Body);
