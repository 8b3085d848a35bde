namespace GeoTagger.Cli.Inputs;

/// <summary>Inputs that cannot be used as asked for; the message is one sentence for whoever gave the command.</summary>
internal sealed class InputException(string message) : Exception(message);
