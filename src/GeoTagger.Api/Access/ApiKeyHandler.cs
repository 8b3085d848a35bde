using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GeoTagger.Api.Access;

/// <summary>Knows a client by the key in the header <c>X-Api-Key</c>; logs nothing, as the event of the request says how it ended.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, KeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "ApiKey";

    /// <summary>Name of the header.</summary>
    public const string Header = "X-Api-Key";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Headers[Header] is not [{ Length: > 0 } key] ? AuthenticateResult.NoResult()
        : keys.Find(key) is { } client ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClientIdentity(client)), Name))
        : AuthenticateResult.Fail("The key is not known."));

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"{Name} realm=\"GeoTagger\", header=\"{Header}\"";
        return base.HandleChallengeAsync(properties);
    }
}
