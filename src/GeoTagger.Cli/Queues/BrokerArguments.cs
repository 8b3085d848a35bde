using System.CommandLine;
using GeoTagger.Cli.Inputs;
using GeoTagger.Hosting.Queues;

namespace GeoTagger.Cli.Queues;

/// <summary>The options by which commands find the broker.</summary>
internal sealed class BrokerArguments
{
    private const string Variable = "GEOTAGGER_BROKER";

    private readonly Option<string> _broker = new("--broker")
    {
        Description = $"The broker, with user and password; by default what the environment variable {Variable} says.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) ?? new QueueOptions().Broker.ToString(),
    };

    private readonly Option<string> _queue = new("--queue") { Description = "What the names of the queues begin with.", DefaultValueFactory = _ => new QueueOptions().Name };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_broker);
        command.Options.Add(_queue);
    }

    /// <summary>The broker and the queues of a command line.</summary>
    public QueueOptions Read(ParseResult arguments) => Uri.TryCreate(arguments.GetRequiredValue(_broker), UriKind.Absolute, out var broker) && broker.Scheme is "amqp" or "amqps"
        ? new QueueOptions { Broker = broker, Name = arguments.GetRequiredValue(_queue) }
        : throw new InputException("The address of the broker must look like amqp://user:password@host:5672/.");

    /// <summary>A link that says on standard error when it has to wait.</summary>
    public static BrokerLink Link(QueueOptions queues) => new(queues.Broker, "geotagger command", (reason, wait) =>
        Console.Error.WriteLine(FormattableString.Invariant($"The broker cannot be reached: {reason} Trying again in {wait.TotalSeconds:0.0} s.")));
}
