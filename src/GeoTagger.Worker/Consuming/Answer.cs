using RabbitMQ.Client;

namespace GeoTagger.Worker.Consuming;

/// <summary>What becomes of a delivery.</summary>
/// <param name="Outcome">Its name in the metrics: done, retried, aside.</param>
/// <param name="Message">What the broker must have safe before the delivery is acknowledged; null when the delivery goes back, to be tried again.</param>
internal sealed record Answer(string Outcome, Message? Message);

/// <summary>A message to publish.</summary>
/// <param name="Queue">Where to.</param>
/// <param name="Properties">What it carries beside its body.</param>
/// <param name="Body">JSON in UTF-8.</param>
internal sealed record Message(string Queue, BasicProperties Properties, byte[] Body);
