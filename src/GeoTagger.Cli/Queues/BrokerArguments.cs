using System.CommandLine;
using GeoTagger.Cli.Inputs;
using GeoTagger.Hosting.Queues;

namespace GeoTagger.Cli.Queues;

/// <summary>The options by which commands find the broker.</summary>
internal sealed class BrokerArguments
{
    private const string Variable = "GEOTAGGER_BROKER";

    // No default value: help would print what the variable holds, and with it the password.
    private readonly Option<string?> _broker = new("--broker")
    {
        Description = $"The broker, such as amqp://user:password@host:5672/ or amqps://; by default what the environment variable {Variable} says, which keeps the password from lists of processes, else RabbitMQ's own default on this machine.",
    };

    private readonly Option<string> _queue = new("--queue") { Description = "What the names of the queues begin with.", DefaultValueFactory = _ => new QueueOptions().Name };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_broker);
        command.Options.Add(_queue);
    }

    /// <summary>The broker and the queues of a command line.</summary>
    /// <exception cref="InputException">They cannot be what they are said to be.</exception>
    public QueueOptions Read(ParseResult arguments)
    {
        var given = arguments.GetValue(_broker) ?? Environment.GetEnvironmentVariable(Variable);
        var broker = given is null ? new QueueOptions().Broker : Uri.TryCreate(given, UriKind.Absolute, out var address) ? address : null;
        if (broker is not { Scheme: "amqp" or "amqps", Host.Length: > 0 })
        {
            throw new InputException("The address of the broker must look like amqp://user:password@host:5672/, with special letters of the password as %40.");
        }

        return arguments.GetRequiredValue(_queue) is { Length: > 0 and <= 200 } queue ? new QueueOptions { Broker = broker, Name = queue }
            : throw new InputException("The option --queue takes a name of 1 to 200 characters.");
    }
}
