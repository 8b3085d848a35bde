namespace GeoTagger.Api.Tests.Hosting;

/// <summary>The program with a real signal, sent at points of its start that it shows; <c>docker/chaos.sh</c> sends them at any moment.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("TERM", "TERM")]
    [InlineData("INT", "TERM", "INT")]
    public async Task A_signal_at_the_first_moment_of_the_program_is_a_stop_that_was_asked_for(params string[] signals)
    {
        using var service = new ServiceProcess("");
        Assert.True(await Eventually.IsSoAsync(() => service.HearsSignals));

        await AssertStopsAsync(service, signals);
    }

    [Theory]
    [InlineData("Ready with gazetteer", "TERM")]
    [InlineData("Ready with gazetteer", "INT", "INT")]
    [InlineData("Now listening on", "INT")]
    [InlineData("Now listening on", "TERM", "TERM")]
    public async Task A_signal_at_any_later_one_is_too(string line, params string[] signals)
    {
        using var service = new ServiceProcess("");
        Assert.True(await Eventually.IsSoAsync(() => service.Output.Contains(line, StringComparison.Ordinal)));

        await AssertStopsAsync(service, signals);
    }

    private static async Task AssertStopsAsync(ServiceProcess service, string[] signals)
    {
        Array.ForEach(signals, service.Signal);

        Assert.Equal(0, await service.WaitForExitAsync());
        Assert.Equal("", service.Errors.Trim());
        Assert.DoesNotContain("   at ", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" ERR ", service.Output, StringComparison.Ordinal);
    }
}
