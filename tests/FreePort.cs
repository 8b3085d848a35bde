using System.Net;
using System.Net.Sockets;

namespace GeoTagger.Testing;

/// <summary>
/// Ports of 127.0.0.1 for programs that must be told theirs. They lie below those that an operating system gives out by itself, to whoever
/// connects anywhere: a port of that kind may be another's between being chosen and being used.
/// </summary>
internal static class FreePort
{
    private const int First = 15_000;
    private const int Last = 32_000;

    // Where to look next; from somewhere else in each process, since several test projects run at a time.
    private static int _next = Random.Shared.Next(First, Last);

    /// <summary>A port on which nobody listens, another one at each call.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % (Last - First));
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
