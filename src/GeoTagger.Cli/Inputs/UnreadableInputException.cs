namespace GeoTagger.Cli.Inputs;

/// <summary>A file of which nothing, or nothing more, can be read; it does not spoil the others. The message is a sentence.</summary>
internal sealed class UnreadableInputException(string message) : Exception(message);
