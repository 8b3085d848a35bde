namespace GeoTagger.Api.Tests.Access;

/// <summary>Without authentication whoever calls from this machine administers the service, unless it speaks for somebody else.</summary>
public sealed class LocalAdministratorTests
{
    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-For")]
    [InlineData("X-Real-IP")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    [InlineData("True-Client-IP")]
    public async Task Who_comes_through_a_proxy_is_not_on_this_machine(string header)
    {
        await using var app = await GuardedApp.StartAsync();

        Assert.Equal(403, (await app.GetAsync("/admin", ("from", "127.0.0.1"), (header, "1.1 proxy"))).Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Sec-Fetch-Site", "none", 200)]
    [InlineData("Origin", "https://example.com", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost", 200)]
    [InlineData("Host", "example.com", 403)]
    [InlineData("Host", "127.0.0.1:8080", 200)]
    [InlineData("Host", "[::1]:8080", 200)]
    public async Task A_page_elsewhere_cannot_make_a_browser_on_this_machine_administer(string header, string value, int status)
    {
        await using var app = await GuardedApp.StartAsync();

        Assert.Equal(status, (await app.GetAsync("/admin", ("from", "127.0.0.1"), (header, value))).Status);
    }

    [Fact]
    public async Task Nor_with_a_key_that_the_browser_would_send()
    {
        await using var app = await GuardedApp.StartAsync(
            ("Authentication:Clients:0:Name", "operator"), ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("key")), ("Authentication:Clients:0:Admin", "true"));

        Assert.Equal(200, (await app.GetAsync("/admin", ("X-Api-Key", "key"))).Status);
        Assert.Equal(403, (await app.GetAsync("/admin", ("X-Api-Key", "key"), ("Sec-Fetch-Site", "cross-site"))).Status);
    }
}
