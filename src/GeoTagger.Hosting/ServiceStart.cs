using System.Text;
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
            var needed = app.Services.GetServices<IReadiness>().ToList();
            await ServeAsync(app, stop);
            return needed.Select(part => part.Failure).FirstOrDefault(failure => failure is not null) is { } failure ? Refuse(failure) : 0;
        }
        catch (OptionsValidationException exception)
        {
            return Refuse(string.Join(' ', exception.Failures));
        }
        catch (Exception exception) when (exception is StartException or IOException)
        {
            return Refuse(exception.Message);
        }
    }

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
