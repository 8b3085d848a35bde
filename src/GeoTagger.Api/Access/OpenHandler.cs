using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GeoTagger.Api.Access;

/// <summary>Takes every caller as a client named by its address, as long as authentication is off; one on this machine may administer.</summary>
internal sealed class OpenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Open";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var address = Context.Connection.RemoteIpAddress;
        var client = new Client(address?.ToString() ?? "unknown", IsAdmin: address is not null && IPAddress.IsLoopback(address) && !IsForwarded);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClientIdentity(client)), Name)));
    }

    /// <summary>Whether a proxy stands between: one on this machine would lend its address to the whole world.</summary>
    private bool IsForwarded => Request.Headers.ContainsKey("X-Forwarded-For") || Request.Headers.ContainsKey("Forwarded");
}
