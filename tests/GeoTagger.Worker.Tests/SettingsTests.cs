using System.Net;
using System.Net.Sockets;

namespace GeoTagger.Worker.Tests;

/// <summary>Settings that the worker cannot use end its start with one sentence that names the setting and what would be right.</summary>
public sealed class SettingsTests
{
    private const string Address = "The setting GeoTagger:Queue:Broker must be an address such as amqp://user:password@host:5672/ or amqps://host/.";

    [Theory]
    [InlineData("GeoTagger__Queue__Broker", "nonsense", Address)]
    [InlineData("GeoTagger__Queue__Broker", "http://x", Address)]
    [InlineData("GeoTagger__Queue__Broker", "amqp://", Address)]
    [InlineData("GeoTagger__Queue__Broker", "amqp:///vhost", Address)]
    [InlineData("GeoTagger__Queue__Broker", "amqp://user:secret@host:99999/", "The setting GeoTagger:Queue:Broker is no address that can be read.")]
    [InlineData("GeoTagger__Queue__Prefetch", "many", "The setting GeoTagger:Queue:Prefetch is 'many'; it must be a whole number.")]
    [InlineData("GeoTagger__Queue__Prefetch", "0", "The setting GeoTagger:Queue:Prefetch must lie between 1 and 1,000.")]
    [InlineData("GeoTagger__Queue__Compress", "perhaps", "The setting GeoTagger:Queue:Compress is 'perhaps'; it must be true or false.")]
    [InlineData("GeoTagger__Limits__TextUnits", "abc", "The setting GeoTagger:Limits:TextUnits is 'abc'; it must be a whole number.")]
    [InlineData("GeoTagger__Limits__RadiusKm", "far", "The setting GeoTagger:Limits:RadiusKm is 'far'; it must be a number.")]
    [InlineData("GeoTagger__JsonLogs", "perhaps", "The setting GeoTagger:JsonLogs is 'perhaps'; it must be true or false.")]
    [InlineData("GeoTagger__Telemetry__MetricsPort", "x", "The setting GeoTagger:Telemetry:MetricsPort is 'x'; it must be a whole number.")]
    [InlineData("ASPNETCORE_URLS", "nonsense", "The setting ASPNETCORE_URLS has 'nonsense'; it must be addresses such as http://127.0.0.1:8080, with ; between them.")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999", "The setting ASPNETCORE_URLS has 'http://127.0.0.1:99999'; it must be addresses such as http://127.0.0.1:8080, with ; between them.")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "http", "The setting ASPNETCORE_HTTP_PORTS has 'http'; it must be ports from 0 to 65535, with ; between them.")]
    public async Task What_cannot_be_used_is_told(string name, string value, string expected)
    {
        using var worker = new ProgramProcess("GeoTagger.Worker.dll", [], null, (name, value));
        Assert.Equal(1, await worker.WaitForExitAsync());
        Assert.Equal($"GeoTagger does not start: {expected}", worker.Output.Trim());
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        using var worker = new ProgramProcess("GeoTagger.Worker.dll", [], null, ("ASPNETCORE_URLS", address));
        Assert.Equal(1, await worker.WaitForExitAsync());
        Assert.Contains(
            $"GeoTagger does not start: Failed to bind to address {address}: address already in use. ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS must name one that is free.",
            worker.Output.ReplaceLineEndings("\n").Split('\n'));
        Assert.DoesNotContain("   at ", worker.Output, StringComparison.Ordinal);
    }
}
