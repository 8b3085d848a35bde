using RabbitMQ.Client;

namespace GeoTagger.Worker.Consuming;

/// <summary>A document as the broker delivered it.</summary>
/// <param name="Tag">What its channel knows it by.</param>
/// <param name="Properties">What it carries beside its body.</param>
/// <param name="Body">The request, as JSON in UTF-8.</param>
internal sealed record Delivery(ulong Tag, IReadOnlyBasicProperties Properties, byte[] Body);
