using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GeoTagger.Api.Tests.Access;

public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://login.example.com";
    private const string Audience = "geotagger";

    private readonly RSA _signing = RSA.Create(2048);

    public void Dispose() => _signing.Dispose();

    [Theory]
    [InlineData("azp", "desk")]
    [InlineData("client_id", "desk")]
    [InlineData("sub", "desk")]
    public async Task A_token_of_the_issuer_lets_its_client_in(string claim, string name)
    {
        await using var app = await StartAsync();

        var answer = await app.GetAsync("/client", Bearer(Token(Audience, (claim, name))));

        Assert.Equal((200, name), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("another audience", "desk")]
    [InlineData(Audience, "")]
    public async Task A_token_for_others_or_for_nobody_is_refused(string audience, string name)
    {
        await using var app = await StartAsync();

        var answer = await app.GetAsync("/client", Bearer(Token(audience, ("azp", name))));

        Assert.Equal((401, "/problems/unauthenticated"), (answer.Status, answer.Problem()));
        Assert.StartsWith("Bearer error=\"invalid_token\"", answer.Response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_answer_asks_for_one()
    {
        await using var app = await StartAsync();

        var answer = await app.GetAsync("/client");

        Assert.Equal((401, "Bearer"), (answer.Status, answer.Response.Headers.WwwAuthenticate.ToString()));
    }

    [Theory]
    [InlineData("scope", "openid geotagger.admin", 200)]
    [InlineData("scp", "geotagger.admin", 200)]
    [InlineData("roles", "geotagger.admin", 200)]
    [InlineData("scope", "openid geotagger.administer", 403)]
    public async Task The_scope_of_administrators_makes_one(string claim, string value, int status)
    {
        await using var app = await StartAsync();

        Assert.Equal(status, (await app.GetAsync("/admin", Bearer(Token(Audience, ("azp", "desk"), (claim, value))))).Status);
    }

    [Fact]
    public async Task Keys_are_taken_beside_tokens()
    {
        await using var app = await StartAsync(("Authentication:Clients:0:Name", "desk"), ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("key")));

        Assert.Equal(200, (await app.GetAsync("/client", ("X-Api-Key", "key"))).Status);
    }

    private static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private string Token(string audience, params (string Claim, string Value)[] claims) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = audience,
        Claims = claims.ToDictionary(claim => claim.Claim, claim => (object)claim.Value),
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_signing), SecurityAlgorithms.RsaSha256),
    });

    private Task<GuardedApp> StartAsync(params (string, string?)[] more) => GuardedApp.StartAsync(
        Know, [("Authentication:Authority", Issuer), ("Authentication:Audience", Audience), .. more]);

    /// <summary>What the issuer would say of itself; there is none to ask.</summary>
    private void Know(JwtBearerOptions bearer)
    {
        bearer.Configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
        bearer.Configuration.SigningKeys.Add(new RsaSecurityKey(_signing.ExportParameters(includePrivateParameters: false)));
    }
}
