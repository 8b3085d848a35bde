using GeoTagger.Hosting.Access;

namespace GeoTagger.Hosting.Tests.Access;

public sealed class AccessOptionsTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void It_is_off_until_something_is_set()
    {
        Assert.False(new AccessOptions().IsOn);
        Assert.True(new AccessOptions { KeysFile = "keys.json" }.IsOn);
        Assert.True(new AccessOptions { Authority = "https://login.example.com" }.IsOn);
        Assert.True(new AccessOptions { Clients = [new ClientOptions()] }.IsOn);
        Assert.False(new AccessOptions { Enabled = false, KeysFile = "keys.json" }.IsOn);
    }

    [Fact]
    public void Being_on_for_nobody_is_refused() => Assert.Equal(
        ["The setting GeoTagger:Authentication:Enabled is true; then Clients, KeysFile or Authority must be set, or nobody could call."],
        new AccessOptions { Enabled = true }.Failures());

    [Theory]
    [InlineData("http://login.example.com", "geotagger", "The setting GeoTagger:Authentication:Authority is http://login.example.com; it must be an https address.")]
    [InlineData("login", "geotagger", "The setting GeoTagger:Authentication:Authority is login; it must be an https address.")]
    [InlineData("https://login.example.com", null, "The settings GeoTagger:Authentication:Authority and Audience must be set together, or tokens meant for others would be taken.")]
    [InlineData(null, "geotagger", "The settings GeoTagger:Authentication:Authority and Audience must be set together, or tokens meant for others would be taken.")]
    public void An_issuer_that_cannot_be_trusted_is_refused(string? authority, string? audience, string sentence) =>
        Assert.Equal([sentence], new AccessOptions { Authority = authority, Audience = audience }.Failures());

    [Fact]
    public void Clients_that_cannot_be_told_apart_or_have_no_hash_are_refused()
    {
        List<ClientOptions> clients =
        [
            new() { Name = "", Keys = [Hash] },
            new() { Name = "desk", Keys = [Hash] },
            new() { Name = "desk", Keys = [Hash.ToUpperInvariant()] },
            new() { Name = "plain", Keys = ["my secret key"] },
            new() { Name = "keyless" },
            new() { Name = "greedy", Keys = [new string('b', 64)], RequestsPerMinute = -1 },
        ];

        Assert.Equal(
            [
                "A client must have a name of 1 to 100 characters.",
                "The client desk is there twice.",
                "A key of the client desk is there twice.",
                "Each key of the client plain must be given by its SHA-256, which has 64 hexadecimal digits.",
                "Each key of the client keyless must be given by its SHA-256, which has 64 hexadecimal digits.",
                "The client greedy may have 0 to 1,000,000 requests per minute and a burst of 1 to 1,000,000.",
            ],
            ClientRules.Failures(clients));
    }
}
