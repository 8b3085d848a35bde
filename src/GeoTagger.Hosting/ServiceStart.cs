using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace GeoTagger.Hosting;

/// <summary>Starts the service, or says in one sentence why it does not.</summary>
internal static class ServiceStart
{
    /// <summary>Builds and runs the service until a signal asks it to stop, which may come at any moment from here on.</summary>
    /// <returns>The exit code of the program: 0 after a stop that was asked for, else 1.</returns>
    public static Task<int> RunAsync(Func<WebApplication> build) => RunAsync(build, StopSignals.Listen());

    /// <summary>Builds and runs the service.</summary>
    /// <param name="build">Makes it.</param>
    /// <param name="stop">Cancelled when it is to stop.</param>
    /// <returns>The exit code of the program: 0 after a stop that was asked for, else 1.</returns>
    public static async Task<int> RunAsync(Func<WebApplication> build, CancellationToken stop)
    {
        try
        {
            RequireUnicode();
            await using var app = build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            ListenAddresses.Require(app.Configuration);
            var needed = app.Services.GetServices<IReadiness>().ToList();
            await ServeAsync(app, stop);
            return needed.Select(part => part.Failure).FirstOrDefault(failure => failure is not null) is { } failure ? Refuse(failure) : 0;
        }
        catch (Exception exception) when (SentenceOf(exception) is { } sentence)
        {
            return Refuse(sentence);
        }
    }

    /// <summary>What whoever starts the service can mend; null when it is a fault of the program.</summary>
    private static string? SentenceOf(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        InvalidOperationException unreadable => UnreadableSetting.SentenceOf(unreadable),
        IOException { InnerException: AddressInUseException } => $"{exception.Message} ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS must name one that is free.",
        SocketException => $"{exception.Message} at an address of ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS.",
        StartException or IOException => exception.Message,
        _ => null,
    };

    /// <summary>Serves until it is to stop; a start that has begun comes to its end before, which takes less than a second.</summary>
    private static async Task ServeAsync(WebApplication app, CancellationToken stop)
    {
        await app.StartAsync(CancellationToken.None);
        await using var asked = stop.Register(app.Lifetime.StopApplication);
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine($"GeoTagger does not start: {sentence}");
        return 1;
    }

    /// <summary>Without ICU a text is never decomposed, and "Zürich" silently stops matching "Zurich".</summary>
    private static void RequireUnicode()
    {
        if ("é".Normalize(NormalizationForm.FormD).Length != 2)
        {
            throw new StartException("Unicode normalisation does nothing here; install ICU and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.");
        }
    }
}
