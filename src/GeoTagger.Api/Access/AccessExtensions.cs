using GeoTagger.Hosting;
using GeoTagger.Hosting.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace GeoTagger.Api.Access;

/// <summary>Lets in who may call.</summary>
internal static class AccessExtensions
{
    private const string AnyScheme = "Any";
    private const string ClientPolicy = "client";
    private const string AdminPolicy = "admin";

    /// <summary>Adds the ways to say who calls, and what it takes to be let in.</summary>
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => services.GetRequiredService<ServiceOptions>().Authentication);
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<KeysFile>();
        builder.Services.AddHostedService(services => services.GetRequiredService<KeysFile>());
        builder.Services.AddSingleton<IssuerKeys>();
        builder.Services.AddSingleton<Tokens>();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<AccessOptions>(Tokens.Configure);
        builder.Services.AddAuthentication(AnyScheme)
            .AddPolicyScheme(AnyScheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, OpenHandler>(OpenHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null)
            .AddJwtBearer();
        // It would make keys and write them to disk at each start, to protect cookies; there are none.
        builder.Services.Remove(builder.Services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly));
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(ClientPolicy, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(AdminPolicy, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
                ClientIdentity.Of(context.User)?.IsAdmin == true && context.Resource is HttpContext http && !CrossSite.Is(http.Request)));
    }

    /// <summary>Answers 401 and 403 for marked endpoints before their body is read.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.Services.GetRequiredService<KeysFile>().ReadFirst();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Marks endpoints that only clients may call; everybody is one while authentication is off.</summary>
    public static TBuilder RequiresClient<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(ClientPolicy);

    /// <summary>Marks endpoints that only administrators may call; while authentication is off, those are the callers on this machine.</summary>
    public static TBuilder RequiresAdmin<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(AdminPolicy);

    private static string SchemeOf(HttpContext context)
    {
        var access = context.RequestServices.GetRequiredService<AccessOptions>();
        return !access.IsOn ? OpenHandler.Name
            : access.Authority is null || context.Request.Headers.ContainsKey(ApiKeyHandler.Header) ? ApiKeyHandler.Name
            : JwtBearerDefaults.AuthenticationScheme;
    }
}
