using System.Text.Json.Nodes;
using GeoTagger.Api.Memory;
using GeoTagger.Api.Tests.Streaming;
using Microsoft.Extensions.DependencyInjection;

namespace GeoTagger.Api.Tests.Memory;

/// <summary>A service with the least memory that can be set: 8 MB for bodies and replies, 2 MB for lines that are not complete.</summary>
public sealed class MemoryBudgetTests
{
    private const string Batch = "/v1/geotag/batch";
    private static readonly string Long = "{\"text\": \"" + new string('a', 1_900_000);

    [Fact]
    public async Task Bodies_for_which_there_is_no_room_are_refused_and_taken_when_others_have_gone()
    {
        await using var service = await StartAsync();
        var memory = service.Services.GetRequiredService<MemoryBudget>();
        ChunkedConnection[] others = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ChunkedConnection.PostAsync(service.ClientOptions.BaseAddress, "/v1/geotag", "application/json")))];
        foreach (var other in others)
        {
            await other.SendNowAsync(Long);
        }

        Assert.True(await Eventually.IsSoAsync(() => memory.Requests.Used > 7_500_000));
        var refused = await PostAsync(service, 1_000_000);

        Assert.Equal((503, "/problems/overloaded", "1"), (refused.Status, refused.Problem(), refused.Response.Headers.RetryAfter!.ToString()));
        foreach (var other in others)
        {
            other.Dispose();
        }

        Assert.True(await Eventually.IsSoAsync(() => memory.Requests.Used == 0));
        Assert.Equal(200, (await PostAsync(service, 1_000_000)).Status);
    }

    [Fact]
    public async Task A_stream_in_the_middle_of_a_line_for_which_there_is_no_room_is_told_so_and_ends()
    {
        await using var service = await StartAsync();
        var memory = service.Services.GetRequiredService<MemoryBudget>();
        using var first = await ChunkedConnection.PostAsync(service.ClientOptions.BaseAddress, Batch);
        using var second = await ChunkedConnection.PostAsync(service.ClientOptions.BaseAddress, Batch);
        await first.SendNowAsync(Long);
        Assert.True(await Eventually.IsSoAsync(() => memory.Unread.Used > 1_800_000));

        await second.SendNowAsync("{\"id\": \"a\", \"text\": \"Mosul\"}\n" + Long);

        Assert.Equal(200, await second.ReadHeadAsync());
        Assert.Equal([null, "/problems/overloaded"], (await second.ReadLinesAsync()).Select(ProblemOf));
        Assert.True(second.EndedRegularly);
        await first.SendNowAsync("\"}\n");
        await first.EndAsync();
        await first.ReadHeadAsync();
        Assert.Equal(["/problems/text-too-long"], (await first.ReadLinesAsync()).Select(ProblemOf));
    }

    [Fact]
    public async Task A_stream_may_rest_in_a_short_line_and_not_in_a_long_one()
    {
        await using var service = await StartAsync(("RequestTimeoutSeconds", "1"));
        using var resting = await ChunkedConnection.PostAsync(service.ClientOptions.BaseAddress, Batch);
        using var slow = await ChunkedConnection.PostAsync(service.ClientOptions.BaseAddress, Batch);
        await resting.SendNowAsync("{\"text\": ");
        await slow.SendNowAsync(Long);

        Assert.Equal(200, await slow.ReadHeadAsync());
        Assert.Equal(["/problems/slow-request"], (await slow.ReadLinesAsync()).Select(ProblemOf));
        await resting.SendNowAsync("\"Mosul\"}\n");
        await resting.EndAsync();
        await resting.ReadHeadAsync();

        Assert.Equal([null], (await resting.ReadLinesAsync()).Select(ProblemOf));
        Assert.Equal(0, service.Services.GetRequiredService<MemoryBudget>().Unread.Used);
    }

    [Fact]
    public async Task Streams_share_their_memory_and_all_their_lines_are_answered()
    {
        await using var service = await StartAsync();
        var line = "{\"text\": \"" + string.Concat(Enumerable.Repeat("Rain fell on Mosul and in the hills around it all day. ", 500)) + "\"}\n";

        var streams = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            using var body = new StringContent(string.Concat(Enumerable.Repeat(line, 4)));
            body.Headers.ContentType = new("application/x-ndjson");
            using var response = await service.Client.PostAsync(new Uri(Batch, UriKind.Relative), body, TestContext.Current.CancellationToken);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }));

        Assert.All(streams, replies => Assert.Equal(Enumerable.Repeat<string?>(null, 4), replies.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ProblemOf)));
        var memory = service.Services.GetRequiredService<MemoryBudget>();
        Assert.True(await Eventually.IsSoAsync(() => (memory.Unread.Used, memory.Lines.Used, memory.Work.Used) == (0, 0, 0)));
    }

    private static async Task<ConfiguredHost> StartAsync(params (string, string)[] settings)
    {
        var service = new ConfiguredHost([("Traffic:MemoryBytes", "33554432"), .. settings]);
        service.UseKestrel(0);
        service.StartServer();
        service.Client.Timeout = Timeout.InfiniteTimeSpan;
        await service.WaitUntilReadyAsync();
        return service;
    }

    private static async Task<Answer> PostAsync(ConfiguredHost service, int padding)
    {
        using var body = new StringContent("{\"text\": \"Mosul\"" + new string(' ', padding) + "}");
        body.Headers.ContentType = new("application/json");
        using var response = await service.Client.PostAsync(new Uri("/v1/geotag", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string? ProblemOf(string line) => (string?)JsonNode.Parse(line)!["error"]?["type"];
}
