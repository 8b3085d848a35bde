namespace GeoTagger.Api.Tests.Access;

public sealed class ApiKeyTests
{
    private static readonly (string, string?)[] TwoClients =
    [
        ("Authentication:Clients:0:Name", "desk"),
        ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("old key")),
        ("Authentication:Clients:0:Keys:1", GuardedApp.Hash("new key").ToUpperInvariant()),
        ("Authentication:Clients:1:Name", "operator"),
        ("Authentication:Clients:1:Keys:0", GuardedApp.Hash("master key")),
        ("Authentication:Clients:1:Admin", "true"),
    ];

    [Theory]
    [InlineData("old key", "desk")]
    [InlineData("new key", "desk")]
    [InlineData("master key", "operator")]
    public async Task Each_key_of_a_client_lets_it_in(string key, string name)
    {
        await using var app = await GuardedApp.StartAsync(TwoClients);

        var answer = await app.GetAsync("/client", ("X-Api-Key", key));

        Assert.Equal((200, name), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Old key")]
    [InlineData("old key ever")]
    public async Task Whoever_has_no_key_is_told_how_to_give_one(string? key)
    {
        await using var app = await GuardedApp.StartAsync(TwoClients);

        var answer = await app.GetAsync("/client", key is null ? [] : [("X-Api-Key", key)]);

        Assert.Equal((401, "/problems/unauthenticated"), (answer.Status, answer.Problem()));
        Assert.Equal("ApiKey realm=\"GeoTagger\", header=\"X-Api-Key\"", answer.Response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task The_hash_of_a_key_is_no_key()
    {
        await using var app = await GuardedApp.StartAsync(TwoClients);

        Assert.Equal(401, (await app.GetAsync("/client", ("X-Api-Key", GuardedApp.Hash("old key")))).Status);
    }

    [Fact]
    public async Task Only_an_administrator_may_administer()
    {
        await using var app = await GuardedApp.StartAsync(TwoClients);

        var desk = await app.GetAsync("/admin", ("X-Api-Key", "old key"));
        var local = await app.GetAsync("/admin", ("from", "127.0.0.1"));
        var admin = await app.GetAsync("/admin", ("X-Api-Key", "master key"));

        Assert.Equal((403, "/problems/forbidden"), (desk.Status, desk.Problem()));
        Assert.Equal(401, local.Status);
        Assert.Equal(200, admin.Status);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public async Task Without_authentication_everybody_may_call_under_his_address_or_network(string address, string name)
    {
        await using var app = await GuardedApp.StartAsync();

        var answer = await app.GetAsync("/client", ("from", address));

        Assert.Equal((200, name), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Authentication_can_be_switched_off_without_forgetting_the_clients()
    {
        await using var app = await GuardedApp.StartAsync([.. TwoClients, ("Authentication:Enabled", "false")]);

        Assert.Equal(200, (await app.GetAsync("/client")).Status);
    }

    [Theory]
    [InlineData("127.0.0.1", null, 200)]
    [InlineData("::1", null, 200)]
    [InlineData("::ffff:127.0.0.1", null, 200)]
    [InlineData("192.0.2.7", null, 403)]
    [InlineData("127.0.0.1", "X-Forwarded-For", 403)]
    [InlineData("127.0.0.1", "Forwarded", 403)]
    [InlineData("127.0.0.1", "X-Original-For", 403)]
    public async Task Without_authentication_only_callers_on_this_machine_may_administer(string address, string? proxy, int status)
    {
        await using var app = await GuardedApp.StartAsync();

        var answer = await app.GetAsync("/admin", proxy is null ? [("from", address)] : [("from", address), (proxy, "for=198.51.100.1")]);

        Assert.Equal(status, answer.Status);
    }
}
