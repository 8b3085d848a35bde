namespace GeoTagger.Hosting;

/// <summary>A reason not to start; the message is one sentence for whoever starts the service.</summary>
internal sealed class StartException(string message) : Exception(message);
