using System.CommandLine;
using System.Globalization;
using GeoTagger.Cli.Load;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Fuzzing;

/// <summary><c>geotagger fuzz</c>: bad requests for a running service, which must answer each with a problem and go on.</summary>
internal sealed class FuzzCommand
{
    private const int Shown = 20;

    private readonly Option<Uri> _server = ServerOption.Create();
    private readonly Option<int> _requests = new Option<int>("--requests") { Description = "How many requests to send.", DefaultValueFactory = _ => 10_000 }.Within(1, 1_000_000_000);
    private readonly Option<int> _seed = new Option<int>("--seed") { Description = "Seed of the first; each request has the next one, and the same seed makes the same request.", DefaultValueFactory = _ => 1 }.Within(0, 1_000_000_000);
    private readonly Option<int> _lanes = new Option<int>("--lanes") { Description = "Requests under way at a time.", DefaultValueFactory = _ => 4 * Environment.ProcessorCount }.Within(1, 10_000);

    public static Command Create() => new FuzzCommand().Build();

    private Command Build()
    {
        Command command = new("fuzz", "Send a service requests that are wrong in every way. Exit codes: 0 each was answered as it should be; 2 some were not, their seeds are shown.")
        {
            _server, _requests, _seed, _lanes,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = new HttpClient { BaseAddress = arguments.GetRequiredValue(_server), Timeout = TimeSpan.FromSeconds(30) };
            var run = new FuzzRun(client);
            await run.SendAsync(Enumerable.Range(arguments.GetValue(_seed), arguments.GetValue(_requests)), arguments.GetValue(_lanes), cancellationToken);
            foreach (var (status, count) in run.Statuses.OrderBy(pair => pair.Key))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{status}: {count:N0}"));
            }

            foreach (var fault in run.Faults.OrderBy(fault => fault.Seed).Take(Shown))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {fault.Seed}: {fault.What}"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Faults.Count:N0} wrong answers"));
            return run.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.Incomplete;
        });
        return command;
    }
}
