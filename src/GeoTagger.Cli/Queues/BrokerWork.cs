using System.Diagnostics;
using System.Threading.Channels;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;

namespace GeoTagger.Cli.Queues;

/// <summary>Does work over as many connections as it takes, unless connection after connection breaks without any work done.</summary>
/// <param name="queues">The broker.</param>
/// <param name="done">How much is done, in whatever unit.</param>
internal sealed class BrokerWork(QueueOptions queues, Func<long> done)
{
    private const int InVain = 8;
    /// <summary>A connection that was there for so long was a good one, also if there was nothing to be done.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);

    /// <summary>Does it.</summary>
    /// <param name="work">Works with a connection; true when all is done, false when the connection is lost.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="BrokerException">The broker takes connections and no work.</exception>
    public async Task RunAsync(Func<IConnection, Task<bool>> work, CancellationToken cancellationToken)
    {
        var link = new BrokerLink(queues.Broker, "geotagger command", (reason, wait) => Say(FormattableString.Invariant($"The broker cannot be reached: {reason} Trying again in {wait.TotalSeconds:0.0} s.")));
        for (var inVain = 0; ;)
        {
            var (before, connected) = (done(), Stopwatch.GetTimestamp());
            string reason;
            try
            {
                await using var connection = await link.ConnectAsync(queues, cancellationToken);
                connected = Stopwatch.GetTimestamp();
                if (await work(connection))
                {
                    return;
                }

                reason = connection.CloseReason?.ReplyText ?? "it was closed.";
            }
            catch (Exception exception) when (BrokerLink.IsLost(exception) || exception is ChannelClosedException)
            {
                reason = BrokerFault.Of(exception, queues.Broker).Sentence;
            }

            inVain = done() > before || Stopwatch.GetElapsedTime(connected) > Lasting ? 0 : inVain + 1;
            if (inVain == InVain)
            {
                throw new BrokerException($"The connection to the broker was lost {InVain} times with nothing done in between: {reason}");
            }

            Say($"The connection to the broker is lost: {reason}");
            await Task.Delay(FirstWait * Math.Pow(2, inVain), cancellationToken);
        }
    }

    private static void Say(string sentence) => Console.Error.WriteLine(sentence);
}
