namespace GeoTagger.Hosting.Queues;

/// <summary>A broker that cannot be worked with as long as nobody changes something; the message is a sentence.</summary>
internal sealed class BrokerException(string message) : Exception(message);
