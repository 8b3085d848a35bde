using System.Globalization;
using System.Text.Json;

namespace GeoTagger.Cli.Tests.Load;

public sealed class BenchCommandTests
{
    [Fact]
    public async Task Prints_a_row_for_each_load_with_what_the_process_used()
    {
        await using var server = await StubServer.StartAsync("/v1/geotag", async context =>
        {
            using var request = await JsonDocument.ParseAsync(context.Request.Body);
            context.Response.StatusCode = request.RootElement.GetProperty("text").GetString()!.Length > 100 ? 200 : 400;
        });

        var (exitCode, output, errors) = await CommandLine.RunAsync(
            "bench", "--server", server.Urls.First(), "--words", "50", "--seconds", "2", "--rates", "25", "50", "--pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

        Assert.True(exitCode == 0, errors);
        string[][] rows = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
        Assert.Equal(["load", "documents/s", "p50 ms", "p90 ms", "p99 ms", "p99.9 ms", "errors", "refused, p99 ms", "CPU cores", "documents/s per core", "memory MB"], rows[0]);
        Assert.Equal(["open, 25 %", "open, 50 %"], rows[3..].Select(row => row[0]));
        Assert.All(rows[2..], row =>
        {
            // What a busy machine answers late is an error, too, so that only the refusals are known.
            Assert.Equal("-", row[7]);
            Assert.All(row[1..6].Concat(row[8..]), figure => Assert.True(double.Parse(figure, CultureInfo.InvariantCulture) > 0));
        });
    }

    [Fact]
    public async Task A_service_that_refuses_everything_cannot_be_measured()
    {
        await using var server = await StubServer.StartAsync("/v1/geotag", context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        var (exitCode, output, errors) = await CommandLine.RunAsync("bench", "--server", server.Urls.First(), "--words", "20", "--seconds", "0.2");

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Contains("answered no request", errors);
    }
}
