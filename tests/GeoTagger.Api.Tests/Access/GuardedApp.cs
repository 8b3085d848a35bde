using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GeoTagger.Api.Access;
using GeoTagger.Api.Hosting;
using GeoTagger.Api.Traffic;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GeoTagger.Api.Tests.Access;

/// <summary>
/// A service of three operations: for clients, for administrators, and one that tags until <see cref="Work"/> is done.
/// A caller says in a header where it calls from.
/// </summary>
internal sealed class GuardedApp : IAsyncDisposable
{
    private const string From = "From-Address";
    private readonly WebApplication _app;

    private GuardedApp(WebApplication app) => _app = app;

    public LinesLogged Log { get; private init; } = null!;

    public TaskCompletionSource Work { get; private init; } = null!;

    /// <summary>Starts it with settings below <c>GeoTagger:</c>.</summary>
    public static async Task<GuardedApp> StartAsync(Action<JwtBearerOptions> bearer, params (string Key, string? Value)[] settings)
    {
        var log = new LinesLogged();
        var work = new TaskCompletionSource();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"GeoTagger:{setting.Key}", setting.Value)));
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Logging.AddProvider(log);
        builder.AddServiceOptions();
        builder.AddTimeLimit();
        builder.AddAccess();
        builder.AddTraffic();
        builder.AddProblems();
        builder.Services.Configure(JwtBearerDefaults.AuthenticationScheme, bearer);

        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[From].FirstOrDefault() ?? "192.0.2.1");
            return next(context);
        });
        app.UseProblems();
        app.UseRequestTimeouts();
        app.UseAccess();
        app.UseTraffic();
        app.MapGet("/client", (HttpContext context) => ClientIdentity.Of(context.User)!.Name).RequiresClient();
        app.MapGet("/admin", () => "done").RequiresAdmin();
        app.MapGet("/tagging", () => work.Task).RequiresClient().TakesTurns();
        await app.StartAsync();
        return new GuardedApp(app) { Log = log, Work = work };
    }

    public static Task<GuardedApp> StartAsync(params (string Key, string? Value)[] settings) => StartAsync(_ => { }, settings);

    /// <summary>What configuration holds of a key.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public async Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = _app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name == "from" ? From : name, value);
        }

        using var response = await client.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>What a gauge of this service says now.</summary>
    public long? Gauge(string name)
    {
        long? found = null;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == name && instrument.Meter.Scope == _app.Services.GetRequiredService<IMeterFactory>())
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => found = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return found;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
