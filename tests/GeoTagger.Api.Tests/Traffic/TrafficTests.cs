using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using GeoTagger.Api.Tests.Access;
using GeoTagger.Api.Tests.Hosting;

namespace GeoTagger.Api.Tests.Traffic;

public sealed class TrafficTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_may_send_its_burst_and_is_then_told_when_to_come_back()
    {
        await using var app = await GuardedApp.StartAsync(("Traffic:RequestsPerMinute", "1"), ("Traffic:Burst", "3"));

        Assert.Equal([200, 200, 200], await StatusesAsync(app, 3, ("from", "192.0.2.1")));
        var refused = await app.GetAsync("/client", ("from", "192.0.2.1"));

        Assert.Equal((429, "/problems/too-many-requests", "60"), (refused.Status, refused.Problem(), refused.Response.Headers.RetryAfter!.ToString()));
    }

    [Fact]
    public async Task A_client_that_was_refused_is_served_when_its_bucket_has_filled()
    {
        await using var app = await GuardedApp.StartAsync(("Traffic:RequestsPerMinute", "60"), ("Traffic:Burst", "1"));
        Assert.True(await Eventually.IsSoAsync(async () => (await StatusesAsync(app, 2))[1] == 429));

        Assert.True(await Eventually.IsSoAsync(async () => (await StatusesAsync(app, 1))[0] == 200));
    }

    [Fact]
    public async Task Another_address_has_a_bucket_of_its_own()
    {
        await using var app = await GuardedApp.StartAsync(("Traffic:RequestsPerMinute", "1"), ("Traffic:Burst", "1"));

        Assert.Equal([200, 429], await StatusesAsync(app, 2, ("from", "192.0.2.1")));
        Assert.Equal([200, 429], await StatusesAsync(app, 2, ("from", "192.0.2.2")));
    }

    [Fact]
    public async Task The_keys_of_a_client_share_its_bucket_and_a_client_may_have_limits_of_its_own()
    {
        await using var app = await GuardedApp.StartAsync(
            ("Traffic:RequestsPerMinute", "1"), ("Traffic:Burst", "2"),
            ("Authentication:Clients:0:Name", "desk"), ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("a")), ("Authentication:Clients:0:Keys:1", GuardedApp.Hash("b")),
            ("Authentication:Clients:1:Name", "archive"), ("Authentication:Clients:1:Keys:0", GuardedApp.Hash("c")), ("Authentication:Clients:1:Burst", "3"),
            ("Authentication:Clients:2:Name", "friend"), ("Authentication:Clients:2:Keys:0", GuardedApp.Hash("d")), ("Authentication:Clients:2:RequestsPerMinute", "0"));

        Assert.Equal([200], await StatusesAsync(app, 1, ("X-Api-Key", "a")));
        Assert.Equal([200, 429], await StatusesAsync(app, 2, ("X-Api-Key", "b")));
        Assert.Equal([200, 200, 200, 429], await StatusesAsync(app, 4, ("X-Api-Key", "c")));
        Assert.All(await StatusesAsync(app, 100, ("X-Api-Key", "d")), status => Assert.Equal(200, status));
    }

    [Fact]
    public async Task By_default_no_client_is_limited()
    {
        await using var app = await GuardedApp.StartAsync();

        Assert.All(await StatusesAsync(app, 200), status => Assert.Equal(200, status));
    }

    [Fact]
    public async Task When_too_many_tag_and_wait_the_next_is_refused_and_those_that_wait_are_served()
    {
        await using var app = await GuardedApp.StartAsync(("Traffic:TaggingAtOnce", "1"), ("Traffic:TaggingWaiting", "1"));
        Task<Answer>[] three = [app.GetAsync("/tagging"), app.GetAsync("/tagging"), app.GetAsync("/tagging")];

        var refused = await await Task.WhenAny(three);

        Assert.Equal((503, "/problems/overloaded", "1"), (refused.Status, refused.Problem(), refused.Response.Headers.RetryAfter!.ToString()));
        Assert.Equal([200], await StatusesAsync(app, 1));
        app.Work.SetResult();
        Assert.Equal([200, 200, 503], (await Task.WhenAll(three)).Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task Who_tags_and_who_waits_is_counted_until_they_are_served()
    {
        await using var app = await GuardedApp.StartAsync(("Traffic:TaggingAtOnce", "2"));
        Task<Answer>[] five = [.. Enumerable.Range(0, 5).Select(_ => app.GetAsync("/tagging"))];

        Assert.True(await Eventually.IsSoAsync(() => (app.Gauge("geotagger.requests.tagging"), app.Gauge("geotagger.requests.waiting")) == (2, 3)));
        app.Work.SetResult();
        await Task.WhenAll(five);

        Assert.Equal((0, 0), (app.Gauge("geotagger.requests.tagging"), app.Gauge("geotagger.requests.waiting")));
    }

    [Fact]
    public async Task A_request_that_waits_too_long_for_its_turn_is_given_up()
    {
        await using var app = await GuardedApp.StartAsync(("Traffic:TaggingAtOnce", "1"), ("RequestTimeoutSeconds", "1"));
        Task<Answer>[] two = [app.GetAsync("/tagging"), app.GetAsync("/tagging")];

        var givenUp = await await Task.WhenAny(two);

        Assert.Equal((504, "/problems/timed-out"), (givenUp.Status, givenUp.Problem()));
        app.Work.SetResult();
        await Task.WhenAll(two);
        Assert.Equal(200, (await app.GetAsync("/tagging")).Status);
    }

    [Fact]
    public async Task A_caller_who_sends_slowly_takes_no_turn_from_others()
    {
        using var service = new ServiceProcess("", ("GeoTagger__Traffic__TaggingAtOnce", "1"), ("GeoTagger__Traffic__TaggingWaiting", "0"));
        await service.WaitUntilReadyAsync();
        using var slow = new TcpClient();
        await slow.ConnectAsync(service.Address.Host, service.Address.Port, Cancellation);
        await slow.GetStream().WriteAsync("POST /v1/geotag HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), Cancellation);
        using var client = new HttpClient { BaseAddress = service.Address };

        for (var i = 0; i < 3; i++)
        {
            using var response = await client.PostAsJsonAsync("/v1/geotag", new { text = "Mosul" }, Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Health_and_pages_are_answered_whatever_the_traffic()
    {
        await using var limited = new ConfiguredHost(("Traffic:RequestsPerMinute", "1"), ("Traffic:Burst", "1"));
        await limited.WaitUntilReadyAsync();

        Assert.NotEqual(429, await limited.StatusAsync("/v1/info"));
        Assert.Equal(429, await limited.StatusAsync("/v1/info"));
        Assert.Equal(429, await limited.StatusAsync("/v1/places/geonames:94787"));
        foreach (var path in (string[])["/healthz/live", "/", "/problems", "/metrics"])
        {
            Assert.Equal(200, await limited.StatusAsync(path));
        }
    }

    [Theory]
    [InlineData("Traffic:HeaderBytes", "2048", 1, 3_000)]
    [InlineData("Traffic:Headers", "20", 30, 1)]
    public async Task Headers_beyond_the_limit_are_refused(string setting, string value, int count, int length)
    {
        await using var service = new ConfiguredHost((setting, value));
        service.UseKestrel(0);
        service.StartServer();
        Assert.Equal(200, await service.StatusAsync("/healthz/live"));

        for (var i = 0; i < count; i++)
        {
            service.Client.DefaultRequestHeaders.Add($"X-{i}", new string('x', length));
        }

        Assert.Equal(431, await service.StatusAsync("/healthz/live"));
    }

    private static async Task<IReadOnlyList<int>> StatusesAsync(GuardedApp app, int count, params (string, string)[] headers)
    {
        var statuses = new int[count];
        for (var i = 0; i < count; i++)
        {
            statuses[i] = (await app.GetAsync("/client", headers)).Status;
        }

        return statuses;
    }
}
