using GeoTagger.Hosting.Queues;
using Microsoft.Extensions.Options;

namespace GeoTagger.Worker.Consuming;

/// <summary>Refuses settings of the queue out of range.</summary>
internal sealed class QueueOptionsValidator : IValidateOptions<QueueOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        List<string> failures = [];
        Require(options.Broker is { IsAbsoluteUri: true, Scheme: "amqp" or "amqps", Host.Length: > 0 }, "Broker", "must be an address such as amqp://user:password@host:5672/ or amqps://host/");
        Require(options.Name.Length is > 0 and <= 200, "Name", "must have 1 to 200 characters");
        Require(options.Prefetch is >= 1 and <= 1_000, "Prefetch", "must lie between 1 and 1,000");
        Require(options.Tries is >= 1 and <= 15, "Tries", "must lie between 1 and 15");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Require(bool right, string key, string rule)
        {
            if (!right)
            {
                failures.Add($"The setting {QueueOptions.Section}:{key} {rule}.");
            }
        }
    }
}
