using System.Globalization;
using System.Text.RegularExpressions;
using GeoTagger.Api.Tests.Hosting;

namespace GeoTagger.Api.Tests.Explorer;

public sealed partial class ExplorerApiTests(ApiHost host)
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Fact]
    public async Task The_page_is_at_the_root_and_may_load_only_what_ships()
    {
        Answer answer = await host.GetAsync("/");

        Assert.Equal((200, "text/html"), (answer.Status, answer.MediaType));
        Assert.Contains("<title>GeoTagger: an article on a map</title>", answer.Body, StringComparison.Ordinal);
        Assert.Equal($"{Nothing}; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self'", Policy(answer));
        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task What_the_page_loads_is_kept_for_good_for_its_name_changes_with_it()
    {
        string script = Script().Match((await host.GetAsync("/")).Body).Groups[1].Value;

        Answer answer = await host.GetAsync(script);

        Assert.Equal((200, "text/javascript"), (answer.Status, answer.MediaType));
        Assert.Equal("public, max-age=31536000, immutable", Header(answer, "Cache-Control"));
    }

    [Theory]
    [InlineData("/v1/info", Nothing)]
    [InlineData("/v1/nothing", Nothing)]
    [InlineData("/swagger/index.html", $"{Nothing}; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'")]
    public async Task Every_answer_says_what_it_may_load(string path, string policy)
    {
        Answer answer = await host.GetAsync(path);

        Assert.Equal(policy, Policy(answer));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
    }

    [Fact]
    public async Task A_reply_says_how_long_the_tagging_took()
    {
        Answer answer = await host.PostAsync("/v1/geotag", """{"text": "Mosul"}""");

        Match timing = Timing().Match(Header(answer, "Server-Timing"));
        Assert.InRange(double.Parse(timing.Groups[1].Value, CultureInfo.InvariantCulture), 0.01, 10_000);
    }

    [Fact]
    public async Task Without_a_tile_server_the_page_is_told_of_none() =>
        Assert.Equal("""{"tiles":null}""", (await host.GetAsync("/explorer.json")).Body);

    [Fact]
    public async Task A_tile_server_is_told_to_the_page_and_allowed_for_images_only()
    {
        using var service = new ServiceProcess("", ("GeoTagger__Tiles__Url", "https://tiles.example.com/{z}/{x}/{y}.png"), ("GeoTagger__Tiles__Attribution", "Tiles: Example"));
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = service.Address };

        string settings = await client.GetStringAsync(new Uri("/explorer.json", UriKind.Relative), TestContext.Current.CancellationToken);
        using HttpResponseMessage page = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("""{"tiles":{"url":"https://tiles.example.com/{z}/{x}/{y}.png","attribution":"Tiles: Example","maxZoom":18}}""", settings);
        Assert.EndsWith("connect-src 'self'; img-src 'self' data: https://tiles.example.com", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static string Policy(Answer answer) => Header(answer, "Content-Security-Policy");

    private static string Header(Answer answer, string name) => answer.Response.Headers.GetValues(name).Single();

    [GeneratedRegex("<script type=\"module\" crossorigin src=\"(/assets/[^\"]+)\">")]
    private static partial Regex Script();

    [GeneratedRegex(@"^tag;dur=([\d.]+)$")]
    private static partial Regex Timing();
}
