using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GeoTagger.Api.Tests.Access;

namespace GeoTagger.Api.Tests.Hosting;

public sealed class LifetimeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_runs_when_the_service_is_told_to_stop_is_still_answered()
    {
        using var service = new ServiceProcess("", ("GeoTagger__ShutdownTimeoutSeconds", "600"));
        await service.WaitUntilReadyAsync();
        var rest = new TaskCompletionSource();
        using var client = new HttpClient();
        // With many blanks before it: the server gives up bodies that come slowly on the whole.
        using var body = new InTwoPieces(new string(' ', 200_000) + """{"text": "Troops entered """, """Mosul."}""", rest.Task);

        var answer = client.PostAsync(new Uri(service.Address, "/v1/geotag"), body, Cancellation);
        await body.FirstPieceSent;
        service.Terminate();
        Assert.True(await Eventually.IsSoAsync(() => service.Output.Contains("is shutting down", StringComparison.Ordinal)), service.Output);
        rest.SetResult();

        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"Mosul\"", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await service.WaitForExitAsync());
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        using var service = new ServiceProcess("", ("GeoTagger__RequestTimeoutSeconds", "1"));
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient();

        // On a busy machine the service may meet a request only when its body is whole already.
        Assert.True(await Eventually.IsSoAsync(IsGivenUpAsync));

        async Task<bool> IsGivenUpAsync()
        {
            using var body = new InTwoPieces("""{"text": "Troops entered """, """Mosul."}""", Task.Delay(3_000, Cancellation));
            using var response = await client.PostAsync(new Uri(service.Address, "/v1/geotag"), body, Cancellation);
            return response.StatusCode == HttpStatusCode.GatewayTimeout
                && (await response.Content.ReadAsStringAsync(Cancellation)).Contains("/problems/timed-out", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_text_is_given_up_in_the_middle_of_its_stages()
    {
        using var service = new ServiceProcess("", ("GeoTagger__RequestTimeoutSeconds", "0.1"));
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient();
        foreach (var pattern in (string[])["a-b-", "ab.", "al-Al-", "Al-Qa'im, ", "中国", "$"])
        {
            var text = string.Concat(Enumerable.Repeat(pattern, 198_000 / pattern.Length));
            using var response = await client.PostAsJsonAsync(new Uri(service.Address, "/v1/geotag"), new { text }, Cancellation);
            Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
            Assert.Contains("/problems/timed-out", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_log_has_one_event_a_request_with_counts_and_never_the_text()
    {
        using var service = new ServiceProcess("", ("DOTNET_RUNNING_IN_CONTAINER", "true"));
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = service.Address };
        string[] bodies = ["""{"text": "Xylophon met us in Mosul."}""", """{"text": "Xylophon", "Xylophon": 1}""", """{"text": "Xylophon" Xylophon"""];
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var _ = await client.PostAsync(new Uri("/v1/geotag", UriKind.Relative), content, Cancellation);
        }

        service.Terminate();
        Assert.Equal(0, await service.WaitForExitAsync());

        JsonNode[] events = [.. service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        JsonNode[] requests = [.. events.Where(logged => logged["RequestPath"] is not null)];
        Assert.Equal([200, 400, 400], requests.Select(logged => (int)logged["StatusCode"]!));
        Assert.Equal((25, 2, 1), ((int)requests[0]["Chars"]!, (int)requests[0]["Entities"]!, (int)requests[0]["Places"]!));
        Assert.DoesNotContain("Xylophon", service.Output + service.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_the_client_and_never_its_key()
    {
        using var service = new ServiceProcess("", ("DOTNET_RUNNING_IN_CONTAINER", "true"),
            ("GeoTagger__Authentication__Clients__0__Name", "desk"),
            ("GeoTagger__Authentication__Clients__0__Keys__0", GuardedApp.Hash("Xylophon")));
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = service.Address };
        using var stranger = await client.GetAsync(new Uri("/v1/info", UriKind.Relative), Cancellation);
        client.DefaultRequestHeaders.Add("X-Api-Key", "Xylophon");
        using var known = await client.GetAsync(new Uri("/v1/info", UriKind.Relative), Cancellation);

        service.Terminate();
        Assert.Equal(0, await service.WaitForExitAsync());

        JsonNode[] requests = [.. service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Where(logged => logged["RequestPath"] is not null)];
        Assert.Equal([(401, null), (200, "desk")], requests.Select(logged => ((int)logged["StatusCode"]!, (string?)logged["Client"])));
        Assert.DoesNotContain("Xylophon", service.Output + service.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_probe_is_the_program_itself()
    {
        using var service = new ServiceProcess("");
        await service.WaitUntilReadyAsync();
        using var probe = new ServiceProcess("--healthcheck", ("ASPNETCORE_HTTP_PORTS", $"{service.Address.Port}"));
        using var lost = new ServiceProcess("--healthcheck");

        Assert.Equal(0, await probe.WaitForExitAsync());
        Assert.Equal(1, await lost.WaitForExitAsync());
    }

    /// <summary>A body whose second piece waits.</summary>
    private sealed class InTwoPieces : HttpContent
    {
        private readonly string _first;
        private readonly string _second;
        private readonly Task _rest;
        private readonly TaskCompletionSource _sent = new();

        public InTwoPieces(string first, string second, Task rest)
        {
            (_first, _second, _rest) = (first, second, rest);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public Task FirstPieceSent => _sent.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_first), Cancellation);
            await stream.FlushAsync(Cancellation);
            _sent.SetResult();
            await _rest;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_second), Cancellation);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
