using System.Text.Json.Nodes;
using GeoTagger.Api.Tests.Hosting;

namespace GeoTagger.Api.Tests.Streaming;

public sealed class BatchStreamTests(ApiHost host)
{
    private const string Path = "/v1/geotag/batch";
    private const string Ndjson = "application/x-ndjson";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replies_come_in_the_order_of_the_lines()
    {
        // Long and short texts take turns: what comes later is done earlier.
        var lines = Enumerable.Range(0, 400).Select(i => Line($"{i}", $"{string.Concat(Enumerable.Repeat("They waited. ", i % 2 == 0 ? 2_000 : 1))}Troops entered Mosul."));

        var answer = await host.PostAsync(Path, string.Join('\n', lines), Ndjson, Ndjson);

        Assert.Equal((200, Ndjson), (answer.Status, answer.MediaType));
        var replies = Replies(answer.Body);
        Assert.Equal(Enumerable.Range(0, 400).Select(i => $"{i}"), replies.Select(reply => (string?)reply["id"]));
        Assert.All(replies, reply => Assert.Equal("geonames:99072", (string?)reply["entities"]![0]!["place"]!["id"]));
    }

    [Fact]
    public async Task A_line_is_the_reply_that_its_request_alone_gets()
    {
        var line = Line("x", "Fighting moved from Khanaqin in central Diyala province to Mosul.");

        var alone = await host.PostAsync("/v1/geotag", line);
        var streamed = await host.PostAsync(Path, line, Ndjson, Ndjson);

        Assert.True(JsonNode.DeepEquals(alone.Json, Replies(streamed.Body).Single()));
    }

    [Fact]
    public async Task Each_reply_is_sent_while_the_caller_thinks_of_the_next_line()
    {
        using var connection = await ChunkedConnection.PostAsync(Address, Path);
        await connection.SendNowAsync(Line("0", "Mosul") + "\n");
        Assert.Equal(200, await connection.ReadHeadAsync());
        Assert.Equal("0", IdOf(await connection.ReadLineAsync()));

        await connection.SendNowAsync(Line("1", "Mosul")[..20]);
        await connection.SendNowAsync(Line("1", "Mosul")[20..] + "\n" + Line("2", "Baghdad") + "\n");
        Assert.Equal("1", IdOf(await connection.ReadLineAsync()));
        Assert.Equal("2", IdOf(await connection.ReadLineAsync()));

        await connection.SendNowAsync(Line("3", "No line end"));
        await connection.EndAsync();
        Assert.Equal(["3"], (await connection.ReadLinesAsync()).Select(IdOf));
        Assert.True(connection.EndedRegularly);
    }

    [Fact]
    public async Task A_bad_line_is_answered_and_the_stream_goes_on()
    {
        string[] lines =
        [
            "\uFEFF" + Line("good", "Mosul"),
            """{"id": "cut", "text": "Mosul""",
            "",
            """{"id": "odd", "text": "Mosul", "colour": "red"}""",
            "[1, 2]",
            " \t\r",
            Line("empty", ""),
            Line("long", new string('a', 200_001)),
            Line("huge", new string('a', 2_100_000)),
            Line("last", "Baghdad"),
        ];

        var answer = await host.PostAsync(Path, string.Join('\n', lines), Ndjson, Ndjson);

        var replies = Replies(answer.Body);
        Assert.Equal(["good", null, "odd", null, "empty", "long", null, "last"], replies.Select(reply => (string?)reply["id"]));
        Assert.Equal(
            [null, "invalid-json", "invalid-request", "invalid-request", "invalid-request", "text-too-long", "body-too-large", null],
            replies.Select(reply => ((string?)reply["error"]?["type"])?["/problems/".Length..]));
        Assert.StartsWith("Line 2, byte ", (string?)replies[1]["error"]!["detail"], StringComparison.Ordinal);
        Assert.Equal("Line 9 has more than 2097152 bytes.", (string?)replies[6]["error"]!["detail"]);
        Assert.Equal("geonames:98182", (string?)replies[7]["entities"]![0]!["place"]!["id"]);
    }

    [Fact]
    public async Task A_body_longer_than_a_batch_may_be_is_a_stream_like_any_other()
    {
        var text = new string('a', 130_000) + " Mosul";
        var lines = Enumerable.Range(0, 150).Select(i => Line($"{i}", text));

        var answer = await host.PostAsync(Path, string.Join('\n', lines), Ndjson, Ndjson);

        Assert.Equal(150, Replies(answer.Body).Count(reply => reply["entities"]!.AsArray().Count == 1));
    }

    [Fact]
    public async Task A_caller_who_does_not_read_is_not_read_from()
    {
        using var connection = await ChunkedConnection.PostAsync(Address, Path);
        // A reply is many times longer than such a line.
        var lines = string.Concat(Enumerable.Repeat(Line("x", "Mosul, Kirkuk, Baghdad") + "\n", 1_000));
        await connection.SendNowAsync(lines);
        var sent = 1_000;
        try
        {
            while (sent < 2_000_000)
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
                await connection.SendAsync(lines, patience.Token);
                sent += 1_000;
            }
        }
        catch (OperationCanceledException)
        {
            // The server has stopped taking.
        }

        Assert.True(sent < 2_000_000);
    }

    [Fact]
    public async Task A_caller_who_leaves_stops_the_work()
    {
        using var service = new ServiceProcess("", ("DOTNET_RUNNING_IN_CONTAINER", "true"));
        await service.WaitUntilReadyAsync();
        const int sent = 3_000;
        var lines = string.Concat(Enumerable.Repeat(Line("x", string.Concat(Enumerable.Repeat("Troops moved from Kirkuk to Mosul. ", 100))) + "\n", sent));
        using (var connection = await ChunkedConnection.PostAsync(service.Address, Path))
        {
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            var sending = connection.SendAsync(lines, leaving.Token);
            await connection.ReadHeadAsync();
            Assert.NotNull(await connection.ReadLineAsync());
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        }

        JsonNode? request = null;
        Assert.True(await Eventually.IsSoAsync(() =>
        {
            request = service.Output.Split('\n').Where(line => line.Contains("\"Documents\"", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)).FirstOrDefault();
            return request is not null;
        }), service.Output);
        Assert.InRange((int)request!["Documents"]!, 1, sent - 1);
        Assert.DoesNotContain("Error", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_stops_answers_what_it_has_read_and_cuts_the_stream()
    {
        using var service = new ServiceProcess("");
        await service.WaitUntilReadyAsync();
        using var connection = await ChunkedConnection.PostAsync(service.Address, Path);
        await connection.SendNowAsync(Line("0", "Mosul") + "\n" + Line("1", "Mosul") + "\n");
        await connection.ReadHeadAsync();
        Assert.Equal("0", IdOf(await connection.ReadLineAsync()));

        service.Terminate();

        Assert.Equal(["1"], (await connection.ReadLinesAsync()).Select(IdOf));
        Assert.False(connection.EndedRegularly);
        Assert.Equal(0, await service.WaitForExitAsync());
    }

    [Theory]
    [InlineData("application/json", Ndjson, 406, "not-acceptable")]
    [InlineData("*/*", "text/plain", 415, "unsupported-media-type")]
    [InlineData("*/*", "*/*", 415, "unsupported-media-type")]
    public async Task A_stream_is_refused_in_other_forms(string accept, string contentType, int status, string problem)
    {
        var answer = await host.PostAsync(Path, Line("x", "Mosul"), accept, contentType);

        Assert.Equal((status, $"/problems/{problem}"), (answer.Status, answer.Problem()));
    }

    private Uri Address => host.ClientOptions.BaseAddress;

    private static string Line(string id, string text) => $$"""{"id": "{{id}}", "text": "{{text}}"}""";

    private static string? IdOf(string? line) => (string?)JsonNode.Parse(line!)!["id"];

    private static List<JsonNode> Replies(string body)
    {
        Assert.EndsWith("\n", body, StringComparison.Ordinal);
        return [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
