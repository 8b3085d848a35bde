using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using GeoTagger.Api.Access;
using GeoTagger.Hosting.Access;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GeoTagger.Api.Tests.Access;

/// <summary>The issuer of the tokens cannot be reached: nothing listens where it should be, or nobody answers.</summary>
public sealed class IssuerAwayTests
{
    [Fact]
    public async Task A_token_is_answered_by_a_problem_that_does_not_blame_the_caller()
    {
        await using var app = await StartAsync(FreePort.Take());

        var answer = await app.GetAsync("/client", Bearer());

        Assert.Equal((503, "/problems/issuer-away", "1"), (answer.Status, answer.Problem(), answer.Response.Headers.RetryAfter?.ToString()));
    }

    [Fact]
    public async Task An_issuer_that_does_not_answer_is_given_up_before_the_request_is()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var app = await StartAsync(((IPEndPoint)silent.LocalEndpoint).Port);

        var answer = await app.GetAsync("/client", Bearer());

        Assert.Equal((503, "/problems/issuer-away"), (answer.Status, answer.Problem()));
    }

    [Fact]
    public async Task Callers_who_wait_for_the_issuer_wait_for_one_question_together()
    {
        var issuer = new SilentIssuer();
        var keys = new IssuerKeys(new AccessOptions(), NullLogger<IssuerKeys>.Instance);

        Task<bool>[] callers = [.. Enumerable.Range(0, 20).Select(_ => keys.AreKnownAsync(issuer, TestContext.Current.CancellationToken))];
        Assert.DoesNotContain(callers, caller => caller.IsCompleted);
        issuer.GiveUp();

        Assert.All(await Task.WhenAll(callers), Assert.False);
        Assert.Equal(1, issuer.Asked);
    }

    [Fact]
    public async Task Keys_are_taken_and_who_sends_nothing_is_asked_for_a_token()
    {
        await using var app = await StartAsync(FreePort.Take());
        await app.GetAsync("/client", Bearer());

        Assert.Equal(200, (await app.GetAsync("/client", ("X-Api-Key", "key"))).Status);
        var bare = await app.GetAsync("/client");
        Assert.Equal((401, "/problems/unauthenticated"), (bare.Status, bare.Problem()));
    }

    [Fact]
    public async Task The_log_says_it_once_and_not_with_each_token()
    {
        await using var app = await StartAsync(FreePort.Take());

        await app.GetAsync("/client", Bearer());
        await app.GetAsync("/client", Bearer());

        Assert.Contains("cannot be reached", Assert.Single(app.Log.At(LogLevel.Warning)), StringComparison.Ordinal);
        Assert.Empty(app.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task The_service_starts_and_its_health_is_open()
    {
        await using var guarded = new ConfiguredHost([.. Settings(FreePort.Take())]);

        Assert.Equal(200, await guarded.StatusAsync("/healthz/live"));
        Assert.Equal(401, await guarded.StatusAsync("/v1/info"));
    }

    private static Task<GuardedApp> StartAsync(int port) => GuardedApp.StartAsync([.. Settings(port).Select(setting => (setting.Key, (string?)setting.Value))]);

    private static (string Key, string Value)[] Settings(int port) =>
    [
        ("Authentication:Authority", $"https://127.0.0.1:{port}"), ("Authentication:Audience", "geotagger"),
        ("Authentication:Clients:0:Name", "desk"), ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("key")),
    ];

    private static (string, string) Bearer()
    {
        using var signing = RSA.Create(2048);
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://login.example.com",
            Audience = "geotagger",
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(signing.ExportParameters(includePrivateParameters: true)), SecurityAlgorithms.RsaSha256),
        });
        return ("Authorization", $"Bearer {token}");
    }

    /// <summary>Answers nobody until it is given up.</summary>
    private sealed class SilentIssuer : IConfigurationManager<OpenIdConnectConfiguration>
    {
        private readonly TaskCompletionSource<OpenIdConnectConfiguration> _answer = new();
        private int _asked;

        public int Asked => _asked;

        public void GiveUp() => _answer.SetException(new InvalidOperationException());

        public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
        {
            Interlocked.Increment(ref _asked);
            return _answer.Task;
        }

        public void RequestRefresh()
        {
        }
    }
}
