using System.Globalization;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace GeoTagger.Hosting;

/// <summary>Logs one event a request: counts and times, never a text.</summary>
internal static class LoggingExtensions
{
    private const string ReadableLine = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj} {TraceId}{NewLine}{Exception}";

    /// <summary>Logs to the console, readable for people; in containers as compact JSON.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var inContainer = builder.Configuration.GetValue<bool>("DOTNET_RUNNING_IN_CONTAINER");
        builder.Services.AddSerilog((services, logger) =>
        {
            logger.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                .ReadFrom.Configuration(builder.Configuration)
                .Filter.ByExcluding(IsFailedStart)
                .Enrich.FromLogContext();
            _ = services.GetRequiredService<IOptions<ServiceOptions>>().Value.JsonLogs ?? inContainer
                ? logger.WriteTo.Console(new RenderedCompactJsonFormatter())
                : logger.WriteTo.Console(outputTemplate: ReadableLine, formatProvider: CultureInfo.InvariantCulture);
        }, preserveStaticLogger: true);
    }

    /// <summary>Whether it is the host's word on a start that failed, with all of its trace: <see cref="ServiceStart"/> says why, in a sentence where that is enough.</summary>
    private static bool IsFailedStart(LogEvent log) => log.MessageTemplate.Text == "Hosting failed to start";

    /// <summary>Logs each request once, when it is answered; probes only at the level Verbose.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        // Not the static logger, which stays silent so that several hosts can live in one process.
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        if (app.Services.GetRequiredService<ServiceOptions>().Authentication.IsOn)
        {
            options.EnrichDiagnosticContext = static (log, context) => log.Set("Client", context.User.Identity?.Name);
        }

        // The path as it came: decoded, it may hold line feeds, and with them whole lines of a log.
        options.GetMessageTemplateProperties = static (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("RequestPath", new ScalarValue(context.Request.Path.ToUriComponent())),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = static (context, _, exception) =>
            context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal) ? LogEventLevel.Verbose
            : exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : LogEventLevel.Information;
    });
}
