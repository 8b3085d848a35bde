using System.Security.Claims;
using GeoTagger.Hosting.Access;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace GeoTagger.Api.Access;

/// <summary>Knows a client by a token of the OpenID Connect issuer.</summary>
internal sealed class Tokens(AccessOptions access, IssuerKeys keys) : JwtBearerEvents
{
    private const string Scheme = "Bearer ";

    // The framework's minute is longer than any request may take.
    private static readonly TimeSpan IssuerTimeout = TimeSpan.FromSeconds(5);

    // The program that asked for the token; the last is whom it is about, for issuers that name no program.
    private static readonly string[] NameClaims = ["azp", "client_id", "sub"];
    private static readonly string[] ScopeClaims = ["scope", "scp", "roles"];

    /// <summary>Takes tokens of the configured issuer for the configured audience.</summary>
    public static void Configure(JwtBearerOptions bearer, AccessOptions access)
    {
        bearer.Authority = access.Authority;
        bearer.Audience = access.Audience;
        bearer.MapInboundClaims = false;
        bearer.BackchannelTimeout = IssuerTimeout;
        bearer.EventsType = typeof(Tokens);
    }

    /// <summary>Looks whether the issuer's keys are known: without them the framework takes every token for a bad one.</summary>
    public override async Task MessageReceived(MessageReceivedContext context)
    {
        if (context.Request.Headers.Authorization.ToString().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && !await keys.AreKnownAsync(context.Options.ConfigurationManager!, context.HttpContext.RequestAborted))
        {
            context.HttpContext.Items[typeof(IssuerKeys)] = false;
            context.Fail("The issuer cannot be reached.");
        }
    }

    /// <summary>Makes the client of a good token the caller.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
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
    }

    /// <summary>Answers that the token cannot be checked, where that is so: 401 would let the caller fetch another one, in vain.</summary>
    public override Task Challenge(JwtBearerChallengeContext context)
    {
        if (!context.HttpContext.Items.ContainsKey(typeof(IssuerKeys)))
        {
            return Task.CompletedTask;
        }

        context.HandleResponse();
        return ProblemExtensions.AnswerAsync(context.HttpContext, ProblemTypes.IssuerAway);
    }

    private static Client? ClientOf(ClaimsPrincipal holder, string adminScope) =>
        NameClaims.Select(holder.FindFirstValue).FirstOrDefault(name => !string.IsNullOrEmpty(name)) is { } name
            ? new Client(name, IsAdmin: holder.Claims.Where(claim => ScopeClaims.Contains(claim.Type)).Any(claim => claim.Value.Split(' ').Contains(adminScope)))
            : null;
}
