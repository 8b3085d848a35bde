namespace GeoTagger.Worker.Tests;

/// <summary>The worker while it waits for a broker, which is a part of its start that can last.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("Ready with gazetteer", "TERM")]
    [InlineData("Ready with gazetteer", "INT", "INT")]
    [InlineData("Now listening on", "TERM", "TERM")]
    [InlineData("The broker cannot be reached", "INT")]
    public async Task A_signal_is_a_stop_that_was_asked_for(string line, params string[] signals)
    {
        using var worker = new ProgramProcess("GeoTagger.Worker.dll", [], null, ("GeoTagger__Queue__Broker", "amqp://guest:guest@127.0.0.1:1/"));
        Assert.True(await Eventually.IsSoAsync(() => worker.Output.Contains(line, StringComparison.Ordinal)));

        Array.ForEach(signals, worker.Signal);

        Assert.Equal(0, await worker.WaitForExitAsync());
        Assert.DoesNotContain("   at ", worker.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" ERR ", worker.Output, StringComparison.Ordinal);
    }
}
