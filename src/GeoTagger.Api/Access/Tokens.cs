using System.Security.Claims;
using GeoTagger.Hosting.Access;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace GeoTagger.Api.Access;

/// <summary>Knows a client by a token of the OpenID Connect issuer.</summary>
internal static class Tokens
{
    // The program that asked for the token; the last is whom it is about, for issuers that name no program.
    private static readonly string[] NameClaims = ["azp", "client_id", "sub"];
    private static readonly string[] ScopeClaims = ["scope", "scp", "roles"];

    /// <summary>Takes tokens of the configured issuer for the configured audience.</summary>
    public static void Configure(JwtBearerOptions bearer, AccessOptions access)
    {
        bearer.Authority = access.Authority;
        bearer.Audience = access.Audience;
        bearer.MapInboundClaims = false;
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                if (ClientOf(context.Principal!, access.AdminScope) is { } client)
                {
                    context.Principal = new ClaimsPrincipal(new ClientIdentity(client));
                }
                else
                {
                    context.Fail("The token names no client.");
                }

                return Task.CompletedTask;
            },
        };
    }

    private static Client? ClientOf(ClaimsPrincipal holder, string adminScope) =>
        NameClaims.Select(holder.FindFirstValue).FirstOrDefault(name => !string.IsNullOrEmpty(name)) is { } name
            ? new Client(name, IsAdmin: holder.Claims.Where(claim => ScopeClaims.Contains(claim.Type)).Any(claim => claim.Value.Split(' ').Contains(adminScope)))
            : null;
}
