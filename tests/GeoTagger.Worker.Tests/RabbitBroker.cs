using System.Diagnostics;
using System.Globalization;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

[assembly: AssemblyFixture(typeof(GeoTagger.Worker.Tests.RabbitBroker))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace GeoTagger.Worker.Tests;

/// <summary>A RabbitMQ of the tests' own: its data, ports and processes are theirs alone and go with them.</summary>
public sealed class RabbitBroker : IAsyncLifetime
{
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geotagger-broker");
    private readonly int _port = FreePort.Take();
    private readonly Dictionary<string, string> _environment = [];
    private Process? _names;
    private Process? _server;

    public static bool IsInstalled => File.Exists(Server);

    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{_port}/");

    /// <summary>Skips the test on a machine without RabbitMQ.</summary>
    public static void Require() => Assert.SkipUnless(IsInstalled, "Needs RabbitMQ: apt-get install rabbitmq-server");

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled)
        {
            return;
        }

        _environment["HOME"] = _folder.CreateSubdirectory("home").FullName;
        _environment["RABBITMQ_NODENAME"] = $"geotagger{_port}@localhost";
        _environment["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1";
        _environment["RABBITMQ_NODE_PORT"] = Text(_port);
        // Erlang's own port would else be open to all of the network.
        _environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}";
        _environment["RABBITMQ_DIST_PORT"] = Text(FreePort.Take());
        _environment["ERL_EPMD_PORT"] = Text(FreePort.Take());
        _environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        _environment["RABBITMQ_MNESIA_BASE"] = _folder.CreateSubdirectory("data").FullName;
        _environment["RABBITMQ_LOG_BASE"] = _folder.CreateSubdirectory("log").FullName;
        _environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder.FullName, "plugins");
        _environment["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder.FullName, "rabbitmq");
        _environment["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(_folder.FullName, "environment");
        // Less than any broker has by default, so that a test comes to it with little.
        await File.WriteAllTextAsync(_environment["RABBITMQ_CONFIG_FILE"] + ".conf", "max_message_size = 2000000\n");
        // Our own, so that it ends with us; the server would leave one behind.
        _names = Start("epmd");
        await StartAsync();
    }

    /// <summary>Starts the server on the data that is there.</summary>
    public async Task StartAsync()
    {
        _server = Start(Server);
        Assert.True(await Eventually.IsSoAsync(IsReachedAsync), "The broker cannot be reached.");

        async Task<bool> IsReachedAsync()
        {
            try
            {
                await using var connection = await new ConnectionFactory { Uri = Address }.CreateConnectionAsync();
                return true;
            }
            catch (BrokerUnreachableException)
            {
                Assert.False(_server.HasExited, "The broker does not start.");
                return false;
            }
        }
    }

    /// <summary>Ends the server as a power failure would.</summary>
    public async Task KillAsync()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
    }

    /// <summary>The queues of a test, which are gone when it ends.</summary>
    internal async Task<TestQueues> QueuesAsync(bool compress = false) =>
        await TestQueues.CreateAsync(new QueueOptions { Broker = Address, Name = $"test-{Guid.NewGuid():N}", Compress = compress });

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            await KillAsync();
        }

        _server?.Dispose();
        _names?.Kill();
        _names?.Dispose();
        _folder.Delete(recursive: true);
    }

    private Process Start(string program)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
