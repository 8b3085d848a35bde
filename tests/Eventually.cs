using System.Diagnostics;

namespace GeoTagger.Testing;

/// <summary>
/// Waiting for what another process or thread does. Long, since on a machine that runs all tests at once, or gives them what others leave,
/// a program may take minutes to start; who waits for what comes does not wait longer for it.
/// </summary>
internal static class Eventually
{
    /// <summary>How long to wait for anything.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Looks twenty times a second until something is so.</summary>
    /// <returns>False if it is still not so after <see cref="Patience"/>.</returns>
    public static async Task<bool> IsSoAsync(Func<Task<bool>> look)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        for (var watch = Stopwatch.StartNew(); !await look(); await Task.Delay(50, cancellation))
        {
            if (watch.Elapsed > Patience)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc cref="IsSoAsync(Func{Task{bool}})"/>
    public static Task<bool> IsSoAsync(Func<bool> look) => IsSoAsync(() => Task.FromResult(look()));
}
