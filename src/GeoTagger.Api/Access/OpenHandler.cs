using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GeoTagger.Api.Access;

/// <summary>Takes every caller as a client named by its address, as long as authentication is off; one on this machine may administer.</summary>
internal sealed class OpenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP", "X-Client-IP", "X-Cluster-Client-IP"];
    private static readonly string[] ProxyPrefixes = ["X-Forwarded-", "X-Original-", "X-ProxyUser-"];

    /// <summary>Name of the scheme.</summary>
    public const string Name = "Open";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var address = Context.Connection.RemoteIpAddress;
        var client = address is null ? new Client("unknown") : new Client(NameOf(address), IsAdmin: IPAddress.IsLoopback(address) && !IsForwarded && IsCalledLocally);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClientIdentity(client)), Name)));
    }

    /// <summary>
    /// Whether a proxy stands between: one on this machine would lend its address to the whole world.
    /// The framework leaves X-Original-For where it has put the caller's word in place of the address.
    /// </summary>
    private bool IsForwarded =>
        ProxyHeaders.Any(Request.Headers.ContainsKey)
        || Request.Headers.Keys.Any(header => ProxyPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the caller says localhost or an address: a page elsewhere can make its own name mean this machine.</summary>
    private bool IsCalledLocally => Request.Host.Host is "localhost" || IPAddress.TryParse(Request.Host.Host, out _);

    /// <summary>The address; of IPv6 the network, as whoever has one address of it has all.</summary>
    private static string NameOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetwork)
        {
            return plain.ToString();
        }

        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(bytes.Length / 2).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
